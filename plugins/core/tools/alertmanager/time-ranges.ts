import { quoted } from '../../model/plain-text.ts';

type RangeKey = 'weekdays' | 'days_of_month' | 'months' | 'years';

/** What Alertmanager has against a range of days, months or years: `monday:friday`, `-3:-1`, `june`. */
export function rangeFault(text: string, key: RangeKey): string | undefined {
  const parts = text.toLowerCase().split(':');
  const [begin, end = begin] = parts.map((part) => memberOf(part, key));
  if (parts.length > 2 || begin === undefined || end === undefined) {
    return `Unexpected ${quoted(text)} in \`${key}\`, expected ${EXPECTED[key]};`;
  }
  return key === 'days_of_month' ? dayFault(text, begin, end) : begin > end ? backwards(text, key) : undefined;
}

const EXPECTED: Record<RangeKey, string> = {
  weekdays: 'days such as `monday` or `monday:friday`',
  days_of_month: 'days such as `1`, `1:15` or `-3:-1`',
  months: 'months such as `june`, `6` or `june:august`',
  years: 'years such as `2027` or `2026:2028`',
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function memberOf(part: string, key: RangeKey): number | undefined {
  const named = key === 'weekdays' ? WEEKDAYS.indexOf(part) : key === 'months' ? MONTHS.indexOf(part) + 1 : -1;
  if (named > 0 || (named === 0 && key === 'weekdays')) return named;
  return key !== 'weekdays' && /^[+-]?\d{1,9}$/.test(part) ? Number(part) : undefined;
}

function dayFault(text: string, begin: number, end: number): string | undefined {
  const isDay = (day: number): boolean => day !== 0 && Math.abs(day) <= 31;
  if (!isDay(begin) || !isDay(end))
    return `Unexpected ${quoted(text)} in \`days_of_month\`, expected 1 to 31 or -1 to -31;`;
  if (begin < 0 && end > 0) return backwards(text, 'days_of_month');
  // Days from the end of the shortest month: what is wrong in February is refused for all.
  const fromStart = (day: number): number => (day < 0 ? 28 + day : day);
  return fromStart(begin) > fromStart(end) ? backwards(text, 'days_of_month') : undefined;
}

function backwards(text: string, key: RangeKey): string {
  return `Unexpected range ${quoted(text)} in \`${key}\`, its end comes before its start: make it two ranges;`;
}

/** What Alertmanager has against a time of day. */
export function clockFault(text: string): string | undefined {
  if (/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)) return undefined;
  return `Unexpected time ${quoted(text)}, expected hours and minutes such as \`09:00\` or \`24:00\`;`;
}

/** What Alertmanager has against a time zone. */
export function zoneFault(zone: string): string | undefined {
  if (zone === 'Local' || zone === 'UTC') return undefined;
  const known = canonicalZone(zone);
  // Alertmanager looks for a file of that name, so its case counts.
  if (known === undefined) return `Unknown time zone ${quoted(zone)}, expected one such as \`Europe/Berlin\`;`;
  if (known === zone || known.toLowerCase() !== zone.toLowerCase()) return undefined;
  return `Unknown time zone ${quoted(zone)}, did you mean \`${known}\`?`;
}

function canonicalZone(zone: string): string | undefined {
  if (!/^[A-Za-z][\w+/-]{0,60}$/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
