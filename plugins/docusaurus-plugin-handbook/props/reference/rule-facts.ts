import { GUARDED, levelOf, type Rule, waysToDisable } from '../../../core/index.ts';
import type { Fact, SeverityMark } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { code, proseFact, proseTable } from './prose.ts';

/** What the source of a rule says, for its page of reference: so that nobody writes it a second time. */
export function ruleFacts({ handbook }: Site, rule: Rule): Fact[] {
  return [
    proseFact('Holds', rule.description),
    { label: 'By default', value: { type: 'badge', mark: levelMark(rule.severity) } },
    { label: 'In this handbook', value: { type: 'badge', mark: levelMark(levelOf(rule, handbook.settings)) } },
    proseFact('Guard', rule.guard ? GUARD : 'no'),
    ...(rule.pack === undefined
      ? []
      : [proseFact('Pack', `${code(rule.pack)}: off until it is in \`packs\` of \`handbook.yml\``)]),
    proseFact('Source', code(`plugins/core/rules/${rule.id}.ts`)),
    ...howToDisable(rule),
  ];
}

/** A level in the colours of the severities of alerts. */
export function levelMark(level: ReturnType<typeof levelOf>): SeverityMark {
  return { name: level, level: level === 'error' ? 'critical' : level === 'off' ? 'other' : level };
}

const GUARD = 'yes: it protects others than the author';

function howToDisable(rule: Rule): Fact[] {
  if (rule.guard) return [{ ...proseFact(HEADING, GUARDED), long: true }];
  const rows = waysToDisable(rule).map(({ where, write }) => [where, code(write)]);
  return proseTable(HEADING, ['Where', 'What to write'], rows);
}

const HEADING = 'How to disable or snooze it';
