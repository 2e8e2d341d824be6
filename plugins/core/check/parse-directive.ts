import type { Directive } from '../model/page-content.ts';

/** A comment that hides Problems, understood; or what is wrong with it. */
export type Suppression =
  | { rule: string; reason: string; until: string | undefined; directive: Directive }
  | { fault: string; directive: Directive };

/** Understands `disable <rule>: <reason>` and `snooze <date> <rule>: <reason>`. */
export function parseDirective(directive: Directive): Suppression {
  const [head = '', ...rest] = directive.text.replace(/^handbook\s+/, '').split(':');
  const reason = rest.join(':').trim();
  const [verb = '', ...words] = head.trim().split(/\s+/);
  if (verb !== 'disable' && verb !== 'snooze') {
    return { directive, fault: `Unknown instruction \`${verb.slice(0, 40)}\`, expected \`disable\` or \`snooze\`.` };
  }
  const until = verb === 'snooze' ? words.shift() : undefined;
  if (verb === 'snooze' && !isDay(until)) {
    return { directive, fault: 'A snooze needs its last day; write `handbook snooze 2027-01-31 <rule>: <reason>`.' };
  }
  const [rule] = words;
  if (rule === undefined || words.length > 1) {
    return { directive, fault: `A suppression names one rule; write \`handbook ${verb} <rule>: <reason>\`.` };
  }
  if (reason === '')
    return { directive, fault: `A suppression says why; write a reason after \`${rule.slice(0, 60)}:\`.` };
  return { rule, reason, until, directive };
}

function isDay(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
