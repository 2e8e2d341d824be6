/** Seconds in Prometheus' notation, with the largest unit that leaves no rest: `1m`, `90s`, `3d`. */
export function printDuration(seconds: number): string {
  for (const [unit, size] of UNITS) if (seconds > 0 && seconds % size === 0) return `${seconds / size}${unit}`;
  return seconds === 0 ? '0s' : `${Math.round(seconds * 1000)}ms`;
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;
