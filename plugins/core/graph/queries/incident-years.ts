import type { Document } from '../../model/document.ts';
import type { Handbook } from '../../model/handbook.ts';
import { isRetold, type RcaTimes, rcaTimes } from './rca-times.ts';

/** The analyses of a year. */
export interface IncidentYear {
  year: string;
  /** Of incidents of one's own. */
  analyses: number;
  retold: number;
  /** The middle of the minutes from the start on, over the analyses that state the time. */
  medians: Partial<Record<keyof RcaTimes, Median>>;
}

export interface Median {
  minutes: number;
  /** How many analyses state the time. */
  of: number;
}

/** Answers: do we notice and end incidents sooner than we did? Newest year first; what others went through is only counted. */
export function incidentYears({ documents }: Handbook): IncidentYear[] {
  const years = new Map<string, Document[]>();
  for (const document of documents) {
    const year = document.kind === 'rca' ? yearOf(document) : undefined;
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), document]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, analyses]) => {
      const own = analyses.filter((analysis) => !isRetold(analysis));
      return { year, analyses: own.length, retold: analyses.length - own.length, medians: mediansOf(own) };
    });
}

/** The year of the incident: the day in the name of the page stands for a start that is not stated. */
function yearOf({ id, frontMatter }: Document): string | undefined {
  const { started } = frontMatter.value;
  return [started, id].map((text) => /^(\d{4})-\d\d-\d\d/.exec(String(text))?.[1]).find((year) => year !== undefined);
}

function mediansOf(analyses: readonly Document[]): IncidentYear['medians'] {
  const times = analyses.map(rcaTimes);
  const medians: IncidentYear['medians'] = {};
  for (const step of ['detected', 'mitigated', 'resolved'] as const) {
    const minutes = times.flatMap((of) => of[step] ?? []).sort((a, b) => a - b);
    const [low, high] = [minutes[Math.ceil(minutes.length / 2) - 1], minutes[Math.floor(minutes.length / 2)]];
    if (low !== undefined && high !== undefined) {
      medians[step] = { minutes: Math.round((low + high) / 2), of: minutes.length };
    }
  }
  return medians;
}
