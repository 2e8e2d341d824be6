import { plainText, quoted } from '../../model/plain-text.ts';
import type { StalePage } from './stale-pages.ts';

/** Why a page wants a review, in words. */
export function explainStale({ severity, reviewed, days, overdueSince, changes }: StalePage): string {
  const answers = severity === undefined || severity === 'other' ? '' : `${severity} alert, `;
  const age = reviewed === undefined ? 'never reviewed' : `reviewed ${plainText(reviewed)} (${agoOf(days)})`;
  const reasons = [
    ...(overdueSince === undefined ? [] : [`the review held until ${overdueSince}`]),
    ...changes.slice(0, MOST_SHOWN).map(({ alert, changes: parts }) => `${quoted(alert)} ${parts.join(', ')}`),
    ...(changes.length > MOST_SHOWN ? [`${changes.length - MOST_SHOWN} more alerts changed`] : []),
  ];
  return [`${answers}${age}`, ...reasons].join('; ');
}

const MOST_SHOWN = 5;

function agoOf(days = 0): string {
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
