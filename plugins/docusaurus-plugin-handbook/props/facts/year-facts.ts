import { incidentYears, type Median } from '../../../core/index.ts';
import type { Fact, FactValue } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { readableMinutes } from './readable-minutes.ts';

/** How long incidents took, year by year, below the list of analyses. */
export function yearFacts({ handbook }: Site): Fact[] {
  const years = incidentYears(handbook);
  if (years.every(({ analyses }) => analyses === 0)) return [];
  const rows = years.map(({ year, analyses, retold, medians }) => [
    text(year),
    text(retold === 0 ? String(analyses) : `${analyses}, and ${retold} retold`),
    ...[medians.detected, medians.mitigated, medians.resolved].map((median) => medianValue(median, analyses)),
  ]);
  const columns = ['Year', 'Analyses', 'Detected after', 'Mitigated after', 'Resolved after'];
  const note =
    'The middle of the times from the start on, over the analyses that state them. Those retold from others are not counted in.';
  return [{ label: 'Times by year', value: { type: 'table', columns, rows }, note, long: true }];
}

function medianValue(median: Median | undefined, analyses: number): FactValue | null {
  if (median === undefined) return analyses === 0 ? null : text('not stated');
  return text(readableMinutes(median.minutes) + (median.of < analyses ? ` (${median.of} of ${analyses})` : ''));
}

function text(value: string): FactValue {
  return { type: 'text', text: value };
}
