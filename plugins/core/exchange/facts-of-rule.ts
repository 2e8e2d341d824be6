import type { AlertRule } from '../model/monitoring.ts';
import { plainText, quoted } from '../model/plain-text.ts';

/** Says in Markdown what rules state of their alert: when it fires, how urgent it is, and what they tell the responder. */
export function factsOfRule(rules: readonly { rule: AlertRule; file: string }[], prompt: string): string {
  const shown = rules.slice(0, MOST_RULES).map(({ rule, file }) => factsOf(rule, file));
  const rest = rules.length - shown.length;
  const more = rest > 0 ? [`${rest} more rules define this alert.`] : [];
  return [...shown, ...more, `TODO: ${prompt}`].join('\n\n');
}

const MOST_RULES = 10;

function factsOf(rule: AlertRule, file: string): string {
  const { severity } = rule.labels;
  const urgency = severity === undefined ? '' : ` with severity ${quoted(severity)}`;
  const duration = rule.for === undefined ? '' : ` for ${quoted(rule.for)}`;
  const parts = [
    `The rule in ${quoted(file)} fires${urgency} when this holds${duration}:`,
    fence('promql', rule.expression),
  ];
  const said = [rule.annotations.summary, rule.annotations.description].filter((text) => text?.trim());
  // Code, since templates such as `{{ $value }}` and the signs of Markdown in it must stay what they are.
  if (said.length > 0) parts.push('It tells the responder:', fence('text', said.join('\n\n')));
  return parts.join('\n\n');
}

/** A fence that its own content cannot close. */
function fence(language: string, content: string): string {
  const lines = content
    .trim()
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_LINES)
    .map((line) => plainLine(line));
  const longest = Math.max(2, ...[...lines.join('\n').matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${language}`, ...lines, mark].join('\n');
}

const MOST_LINES = 200;

function plainLine(line: string): string {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return indent + plainText(line.slice(indent.length), 2000).trimEnd();
}
