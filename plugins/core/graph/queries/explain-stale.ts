import { plainText, quoted } from '../../model/plain-text.ts';
import type { StalePage } from './stale-pages.ts';

/** Why a page wants a review, in words. */
export function explainStale({ severity, reviewed, days, heldUntil, changes }: StalePage): string {
  const answers = severity === undefined || severity === 'other' ? '' : `${severity} alert, `;
  const age = reviewed === undefined ? 'never reviewed' : `reviewed ${plainText(reviewed)}${agoOf(days)}`;
  const reasons = [
    ...(heldUntil === undefined ? [] : [`the review held until ${heldUntil}`]),
    ...changes.slice(0, MOST_SHOWN).map(({ alert, changes: parts }) => `${quoted(alert)} ${parts.join(', ')}`),
    ...(changes.length > MOST_SHOWN ? [`${changes.length - MOST_SHOWN} more alerts changed`] : []),
  ];
  return [`${answers}${age}`, ...reasons].join('; ');
}

const MOST_SHOWN = 5;

function agoOf(days: number | undefined): string {
  if (days === undefined) return '';
  if (days === 0) return ', today';
  return days === 1 ? ', yesterday' : `, ${days} days ago`;
}
