import type { Rule } from '../model/rule.ts';
import { GUARDED, waysToDisable } from './ways-to-disable.ts';

/** Says in Markdown what the source of a rule says of it, to stand below the page that says why. */
export function describeRule(rule: Rule): string {
  const { severity } = rule;
  const ways = waysToDisable(rule).map(({ where, write }) => `- ${where}: \`${write}\``);
  return `
## How grave it is

${severity === 'warning' ? 'A' : 'An'} ${severity} by default.

## How to disable or snooze it

${ways.length === 0 ? GUARDED : ways.join('\n')}
`;
}
