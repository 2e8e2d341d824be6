import type { Document } from '../../model/document.ts';
import { isRetold, rcaTime } from './rca-times.ts';

/** How long incidents lasted that analyses tell of, within a window of time. */
export interface IncidentMinutes {
  /** Analyses with a time within the window. */
  analyses: number;
  /** From `started` to `resolved`, only what lies within the window; what overlaps counts once. */
  minutes: number;
  /** Analyses of an incident that began within the window, and that do not state when it was resolved. */
  withoutEnd: number;
}

/**
 * Counts the minutes of incidents in the so many seconds up to the end of a day. Retold analyses are of another
 * organisation's service and never count.
 */
export function incidentMinutes(
  analyses: readonly Pick<Document, 'frontMatter'>[],
  windowSeconds: number,
  today: string,
): IncidentMinutes {
  const end = Date.parse(today) + DAY;
  const begin = end - windowSeconds * 1000;
  const spans: [number, number][] = [];
  let withoutEnd = 0;
  for (const analysis of analyses) {
    const started = rcaTime(analysis, 'started');
    const resolved = rcaTime(analysis, 'resolved');
    if (isRetold(analysis) || started === undefined || started >= end) continue;
    if (resolved === undefined) withoutEnd += started >= begin ? 1 : 0;
    else if (resolved >= Math.max(started, begin)) spans.push([Math.max(started, begin), Math.min(resolved, end)]);
  }
  return { analyses: spans.length + withoutEnd, minutes: Math.round(lengthOf(spans) / 60_000), withoutEnd };
}

const DAY = 86_400_000;

function lengthOf(spans: [number, number][]): number {
  let length = 0;
  let covered = -Infinity;
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    length += Math.max(0, to - Math.max(from, covered));
    covered = Math.max(covered, to);
  }
  return length;
}
