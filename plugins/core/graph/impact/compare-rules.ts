import type { AlertRule } from '../../model/monitoring.ts';
import type { ValueChange } from './impact-types.ts';

/** Compares the rules of one alert. Several of one name are told apart by their severity, and then by their order. */
export function compareRules(before: readonly AlertRule[], after: readonly AlertRule[]): ValueChange[] {
  const left = [...before];
  const take = (fits: (rule: AlertRule) => boolean): AlertRule | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const sure = after.map((rule) => ({ rule, old: take((old) => sameSeverity(old, rule)) }));
  const pairs = sure.map(({ rule, old }) => ({ rule, old: old ?? take(() => true) }));
  return [
    ...pairs.flatMap(({ rule, old }) => (old === undefined ? [ruleChange(undefined, rule)] : valueChanges(old, rule))),
    ...left.map((old) => ruleChange(old, undefined)),
  ];
}

function sameSeverity(a: AlertRule, b: AlertRule): boolean {
  return a.labels.severity === b.labels.severity;
}

function ruleChange(before: AlertRule | undefined, after: AlertRule | undefined): ValueChange {
  const shown = (rule: AlertRule | undefined): string | null =>
    rule === undefined ? null : `${rule.labels.severity ?? 'no severity'}: ${rule.expression.trim()}`;
  return { field: 'rule', before: shown(before), after: shown(after) };
}

function valueChanges(before: AlertRule, after: AlertRule): ValueChange[] {
  const values: [ValueChange['field'], (rule: AlertRule) => string | undefined][] = [
    ['expression', ({ expression }) => expression.trim()],
    ['for', (rule) => rule.for],
    ['keep_firing_for', ({ keepFiringFor }) => keepFiringFor],
    ['severity', ({ labels }) => labels.severity],
    ['runbook_url', ({ annotations }) => annotations.runbook_url],
  ];
  return values.flatMap(([field, read]) => {
    const [old = null, now = null] = [read(before), read(after)];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}
