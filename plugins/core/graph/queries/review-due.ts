import type { Document } from '../../model/document.ts';
import type { Frame } from '../../model/outline.ts';
import { reviewPeriod } from './review-period.ts';

/** The day on which a page wants its next review; undefined when nobody has reviewed it or the dates cannot be read. */
export function reviewDue(document: Document, handbook: Frame): string | undefined {
  const reviewed = textField(document, 'reviewed');
  if (reviewed === undefined) return undefined;
  const period = textField(document, 'review-every') ?? reviewPeriod(document.kind, handbook);
  const sums = known.get(handbook) ?? new Map<string, string | undefined>();
  known.set(handbook, sums);
  const key = `${reviewed} ${period}`;
  if (!sums.has(key)) sums.set(key, addDuration(reviewed, period));
  return sums.get(key);
}

// Thousands of pages were reviewed on a few hundred days.
const known = new WeakMap<Frame, Map<string, string | undefined>>();

function textField({ frontMatter }: Document, name: string): string | undefined {
  const value = frontMatter.value[name];
  return typeof value === 'string' ? value : undefined;
}

function addDuration(day: string, duration: string): string | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const length = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(duration);
  if (date === null || length === null) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.slice(1).map(Number);
  const [years = 0, months = 0, weeks = 0, days = 0] = length.slice(1).map((part) => Number(part ?? 0));
  const firstOfMonth = new Date(Date.UTC(year + years, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(firstOfMonth.getUTCFullYear(), firstOfMonth.getUTCMonth() + 1, 0)).getUTCDate();
  // A month after 31 January is the last day of February.
  firstOfMonth.setUTCDate(Math.min(dayOfMonth, lastDay) + weeks * 7 + days);
  return Number.isNaN(firstOfMonth.getTime()) ? undefined : firstOfMonth.toISOString().slice(0, 10);
}
