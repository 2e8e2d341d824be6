/** Milliseconds of a duration in Prometheus' notation, units from large to small; undefined for what Prometheus refuses. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  const parts = text === '' ? null : DURATION.exec(text);
  if (!parts) return undefined;
  const total = UNITS.reduce((sum, [, size], at) => sum + Number(parts[at + 1] ?? 0) * size, 0);
  return total <= LONGEST ? total : undefined;
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
