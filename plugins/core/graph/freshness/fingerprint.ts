import { hash } from 'node:crypto';
import { plainText } from '../../model/plain-text.ts';
import type { ReviewedRule } from '../../model/sights.ts';
import { sameForm } from '../../tools/promql/same-form.ts';

/** What a rule said at a review: one entry of `reviewed-against`. What a person reads stays readable, the rest is a hash. */
export interface Fingerprint {
  alert: string;
  /** Eight hexadecimal digits of the expression, without its white space and comments. */
  expression: string;
  /** As written; absent where the rule has none. */
  for?: string;
  severity?: string;
  /** Eight hexadecimal digits of the labels other than the severity; absent where there are none. */
  labels?: string;
}

/** How many a page keeps, as its schema says. */
export const MOST_RULES = 500;

/** Takes the fingerprint of a rule, with the labels that its group adds. */
export function fingerprintOf(rule: ReviewedRule['rule']): Fingerprint {
  const { severity, ...labels } = { ...rule.inherits?.labels, ...rule.labels };
  const names = Object.keys(labels).sort();
  return {
    alert: plainText(rule.alert),
    expression: digitsOf(sameForm(rule.expression)),
    ...(rule.for !== undefined && { for: plainText(rule.for) }),
    ...(severity !== undefined && { severity: plainText(severity) }),
    ...(names.length > 0 && { labels: digitsOf(JSON.stringify(names.map((name) => [name, labels[name]]))) }),
  };
}

function digitsOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 8);
}
