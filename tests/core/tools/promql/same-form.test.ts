import { expect, test } from 'vitest';
import { sameForm } from '../../../../plugins/core/tools/promql/same-form.ts';

const FORM = sameForm('sum by (instance) (rate(etcd_server_proposals_failed_total{job="etcd"}[5m])) > 5');

test.each([
  ['white space', 'sum  by(instance)(rate(etcd_server_proposals_failed_total{ job = "etcd" }[5m]))\n  >5'],
  [
    'comments',
    'sum by (instance) ( # per member\n rate(etcd_server_proposals_failed_total{job="etcd"}[5m])) > 5 # five',
  ],
  ['quotes', "sum by (instance) (rate(etcd_server_proposals_failed_total{job='etcd'}[5m])) > 5"],
  ['the case of keywords', 'SUM BY (instance) (rate(etcd_server_proposals_failed_total{job="etcd"}[5m])) > 5'],
])('%s makes no other expression', (_, expression) => {
  expect(sameForm(expression)).toBe(FORM);
});

test.each([
  ['a threshold', 'sum by (instance) (rate(etcd_server_proposals_failed_total{job="etcd"}[5m])) > 50'],
  ['a range', 'sum by (instance) (rate(etcd_server_proposals_failed_total{job="etcd"}[15m])) > 5'],
  ['space in a string', 'sum by (instance) (rate(etcd_server_proposals_failed_total{job="etc d"}[5m])) > 5'],
  ['a comparison', 'sum by (instance) (rate(etcd_server_proposals_failed_total{job="etcd"}[5m])) >= 5'],
])('%s does', (_, expression) => {
  expect(sameForm(expression)).not.toBe(FORM);
});

test('an expression with a fault keeps its words', () => {
  expect(sameForm('up =~ "etcd"\n  or   $x')).toBe('up =~ "etcd" or $x');
});
