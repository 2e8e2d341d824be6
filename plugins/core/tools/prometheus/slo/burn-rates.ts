/** When an alert fires: the budget is spent so many times faster than allowed, over a long window and still over a short one. */
export interface BurnRate {
  factor: number;
  /** In seconds. */
  long: number;
  short: number;
  urgency: 'page' | 'ticket';
}

/** The alerts of chapter 5 of the Site Reliability Workbook: the share of the budget that is gone, after how long. */
const TABLE = [
  { spent: 0.02, long: 3600, short: 300, urgency: 'page' },
  { spent: 0.05, long: 6 * 3600, short: 1800, urgency: 'page' },
  { spent: 0.1, long: 86_400, short: 2 * 3600, urgency: 'ticket' },
  { spent: 0.1, long: 3 * 86_400, short: 6 * 3600, urgency: 'ticket' },
] as const;

/**
 * The burn rates to alert on for an objective over a window: 14.4, 6, 3 and 1 for 30 days, less for shorter ones. Left out
 * is what cannot happen, a share of bad events of 1 or more, and what is no trouble, a budget that lasts.
 */
export function burnRates(windowSeconds: number, budget: number): BurnRate[] {
  return TABLE.map(({ spent, ...row }) => ({ ...row, factor: round((spent * windowSeconds) / row.long) })).filter(
    ({ factor }) => factor >= 1 && budget > 0 && factor * budget < 1,
  );
}

/** Four digits are more than anybody can measure. */
function round(factor: number): number {
  return Number(factor.toPrecision(4));
}
