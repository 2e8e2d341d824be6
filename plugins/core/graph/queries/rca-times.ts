import type { Document } from '../../model/document.ts';
import { isUtcTime } from '../../schema/utc-time.ts';

/** How long an incident took from its start, in whole minutes; a time that the analysis does not state is absent. */
export interface RcaTimes {
  detected?: number;
  mitigated?: number;
  resolved?: number;
}

type Analysis = Pick<Document, 'frontMatter'>;

/** Reads the times of an analysis against its start. One before the start is left out: a rule points at it. */
export function rcaTimes(analysis: Analysis): RcaTimes {
  const started = rcaTime(analysis, 'started');
  const times: RcaTimes = {};
  if (started === undefined) return times;
  for (const step of ['detected', 'mitigated', 'resolved'] as const) {
    const time = rcaTime(analysis, step);
    if (time !== undefined && time >= started) times[step] = Math.round((time - started) / MINUTE);
  }
  return times;
}

/** A time of an analysis, in milliseconds since 1970; undefined where it states none. */
export function rcaTime({ frontMatter }: Analysis, step: 'started' | keyof RcaTimes): number | undefined {
  const value = frontMatter.value[step];
  return typeof value === 'string' && isUtcTime(value) ? Date.parse(value) : undefined;
}

/** True for an analysis of another organisation's incident. */
export function isRetold({ frontMatter }: Analysis): boolean {
  return frontMatter.value['retold-from'] !== undefined;
}

const MINUTE = 60_000;
