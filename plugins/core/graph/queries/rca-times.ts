import type { Document } from '../../model/document.ts';
import { isUtcTime } from '../../schema/utc-time.ts';

/** How long an incident took from its start, in whole minutes; a time that the analysis does not state is absent. */
export interface RcaTimes {
  detected?: number;
  mitigated?: number;
  resolved?: number;
}

/** Reads the times of an analysis against its start. One before the start is left out: a rule points at it. */
export function rcaTimes({ frontMatter }: Pick<Document, 'frontMatter'>): RcaTimes {
  const started = timeOf(frontMatter.value.started);
  const times: RcaTimes = {};
  if (started === undefined) return times;
  for (const step of ['detected', 'mitigated', 'resolved'] as const) {
    const time = timeOf(frontMatter.value[step]);
    if (time !== undefined && time >= started) times[step] = Math.round((time - started) / MINUTE);
  }
  return times;
}

const MINUTE = 60_000;

function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' && isUtcTime(value) ? Date.parse(value) : undefined;
}
