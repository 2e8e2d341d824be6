/** Seconds of a duration in months, weeks or days (`P30D`), with 30 days to the month; undefined for what is none. */
export function secondsOfPeriod(period: string): number | undefined {
  const parts = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(period);
  if (parts === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = years * 365 + months * 30 + weeks * 7 + days;
  return total > 0 ? total * DAY : undefined;
}

const DAY = 86_400;
