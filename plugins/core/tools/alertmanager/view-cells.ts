import type { ViewText } from '../../model/view.ts';
import { type Matcher, writeMatcher } from './matchers/matcher.ts';
import type { RoutedAlert } from './routing/routing-of.ts';

/** Rows and branches that a page shows at most; a configuration may have a hundred thousand. */
export const MOST_SHOWN = 500;

export function receiverCell(name: string): ViewText {
  return { text: name, to: { kinds: ['receiver'], name } };
}

export function alertCell(name: string): ViewText {
  return { text: name, to: { kinds: ['alert'], name } };
}

export function severityCell(severity: string | undefined): ViewText {
  return severity === undefined || severity.includes('{{') ? { text: '' } : { text: severity, severity };
}

/** Matchers side by side; all alerts where there are none. */
export function matcherCells(matchers: readonly Matcher[]): ViewText[] {
  if (matchers.length === 0) return [{ text: 'every alert' }];
  return matchers.flatMap((matcher, at) => [
    ...(at === 0 ? [] : [{ text: ' ' }]),
    { text: writeMatcher(matcher), code: true as const },
  ]);
}

const SEVERITIES = ['critical', 'warning', 'info'];

/** The most urgent first, as far as their severities are the usual ones; else by severity, then by name. */
export function byUrgency(one: RoutedAlert, other: RoutedAlert): number {
  const rank = ({ placed }: RoutedAlert): number =>
    (SEVERITIES.indexOf(placed.rule.labels.severity ?? '') + SEVERITIES.length + 1) % (SEVERITIES.length + 1);
  const difference = rank(one) - rank(other);
  const [a, b] = [one, other].map(({ placed: { rule } }) => `${rule.labels.severity ?? ''} ${rule.alert}`);
  if (difference !== 0 || a === b) return difference;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
