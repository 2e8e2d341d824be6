/** A duration of the schemas as people say it: `P30D` is `30 days`. Anything else stays as written. */
export function readableDuration(duration: string): string {
  const parts = /^P(\d{1,4})([DWMY])$/.exec(duration);
  const unit = UNITS[parts?.[2] ?? ''];
  if (!parts || !unit) return duration;
  return parts[1] === '1' ? `1 ${unit}` : `${parts[1]} ${unit}s`;
}

const UNITS: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
