import { quoted } from '../../model/plain-text.ts';
import type { RuleReading } from './rule-reading.ts';

/** Hands on a duration as written and reports one that Prometheus cannot read. */
export function checkDuration(value: unknown, pointer: string, key: string, reading: RuleReading): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = reading.scalar(pointer, value);
  if (text === undefined || !isDuration(text)) {
    const found = text === undefined ? 'value' : `duration ${quoted(text)}`;
    reading.report(
      reading.textSpan(pointer),
      `Unexpected ${found} for \`${key}\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.`,
    );
  }
  return text;
}

/** Milliseconds per unit, in the order in which Prometheus wants them. */
const UNITS = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;
const DURATION = new RegExp(`^${UNITS.map(([unit]) => `(?:(\\d{1,19})${unit})?`).join('')}$`);
/** Prometheus counts nanoseconds in 64 bits. */
const LONGEST = 9_223_372_036_854;

function isDuration(text: string): boolean {
  if (text === '0') return true;
  const parts = text === '' ? null : DURATION.exec(text);
  if (!parts) return false;
  const total = UNITS.reduce((sum, [, size], at) => sum + Number(parts[at + 1] ?? 0) * size, 0);
  return total <= LONGEST;
}
