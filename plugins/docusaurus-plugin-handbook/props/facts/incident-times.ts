import { type Document, rcaTimes } from '../../../core/index.ts';
import type { IncidentStep, IncidentTimes } from '../../props.ts';
import { readableMinutes } from './readable-minutes.ts';

const STEPS = ['detected', 'mitigated', 'resolved'] as const;

/** Percent of the bar below which a part cannot be seen, or not be told from its neighbours. */
const LEAST = 4;

/** How long an incident took to be detected, mitigated and resolved, as one bar; undefined where no time is stated. */
export function incidentTimes(document: Document): IncidentTimes | undefined {
  const times = rcaTimes(document);
  let before = 0;
  const spans = STEPS.map((step) => {
    const minutes = times[step];
    // A time before that of an earlier step has no place on the bar; a rule points at it.
    const from = minutes === undefined || minutes < before ? undefined : before;
    if (from !== undefined) before = minutes ?? before;
    return { step, minutes, from, length: from === undefined ? 0 : before - from };
  });
  if (spans.every(({ minutes }) => minutes === undefined)) return undefined;
  const lengths = shares(spans.map(({ length }) => length));
  const steps = spans.map(({ step, minutes, from }, index): IncidentStep => {
    if (minutes === undefined) return { step };
    const isCountedFrom = spans[index - 1]?.from !== undefined;
    const start = lengths.drawn.slice(0, index).reduce((sum, length) => sum + length, 0);
    const length = lengths.drawn[index] ?? 0;
    return {
      step,
      text: readableMinutes(minutes),
      ...(from !== undefined && isCountedFrom && { since: readableMinutes(minutes - from) }),
      ...(length > 0 && { bar: [round(start), round(length)] }),
    };
  });
  return { steps, ...(lengths.stretched && { stretched: true }) };
}

/** Parts of the whole in percent, none too short to be seen. */
function shares(lengths: readonly number[]): { drawn: number[]; stretched: boolean } {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const exact = lengths.map((length) => (whole === 0 ? 0 : (100 * length) / whole));
  const isShort = (share: number): boolean => share > 0 && share < LEAST;
  const short = exact.filter(isShort);
  const rest = 100 - short.reduce((sum, share) => sum + share, 0);
  const left = 100 - LEAST * short.length;
  return {
    drawn: exact.map((share) => (isShort(share) ? LEAST : (share * left) / rest)),
    stretched: short.length > 0,
  };
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
