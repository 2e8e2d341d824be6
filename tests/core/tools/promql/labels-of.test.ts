import { expect, test } from 'vitest';
import { labelsOf } from '../../../../plugins/core/tools/promql/labels-of.ts';
import { parsePromql } from '../../../../plugins/core/tools/promql/parse-promql.ts';

const EXPERIMENTAL = new Set(['promql-experimental-functions']);

/** `job, instance` for a result that has no other labels, `any` for one that may have all, `any but le`. */
function print(expression: string): string {
  const { nodes, faults } = parsePromql(expression, EXPERIMENTAL);
  const tree = nodes.at(-1);
  if (tree === undefined || faults.length > 0) return faults[0]?.message ?? '';
  const { only, never } = labelsOf(tree, expression);
  if (only !== undefined) return [...only].filter((label) => !never.has(label)).join(', ') || 'none';
  return never.size === 0 ? 'any' : `any but ${[...never].join(', ')}`;
}

test.each([
  ['up == 0', 'any'],
  ['1', 'none'],
  ['vector(1)', 'none'],
  ['hour() > 8', 'none'],
  ['sum(up)', 'none'],
  ['sum by (job, instance) (up) > 1', 'job, instance'],
  ['sum(up) by ("pod-name")', 'pod-name'],
  ['sum without (instance) (up)', 'any but instance'],
  ['sum without (job) (sum by (job, zone) (up))', 'zone'],
  ['sum by (zone) (sum by (job) (up))', 'none'],
  ['topk(3, up)', 'any'],
  ['topk by (job) (3, sum by (instance) (up))', 'instance'],
  ['count_values by (job) ("version", build_info)', 'job, version'],
  ['count_values("version", build_info)', 'version'],
  ['rate(errors[5m]) * 2', 'any'],
  ['2 * sum by (job) (errors)', 'job'],
  ['-sum by (job) (errors)', 'job'],
  ['sum by (job) (errors) / sum by (job) (requests)', 'job'],
  ['errors / sum by (job) (requests)', 'job'],
  ['errors / on (job) requests', 'job'],
  ['sum by (job) (errors) / on () requests', 'none'],
  ['errors / ignoring (code) requests', 'any but code'],
  ['errors / on (job) group_left requests', 'any'],
  ['sum by (job, code) (errors) / on (job) group_left (team) requests', 'job, code, team'],
  ['requests * on (job) group_right (team) sum by (job, code) (errors)', 'job, code, team'],
  ['sum by (job) (errors) and requests', 'job'],
  ['errors unless sum by (job) (requests)', 'any'],
  ['sum by (job) (errors) or vector(0)', 'job'],
  ['sum by (job) (errors) or requests', 'any'],
  ['sum without (a, b) (errors) or sum without (b, c) (errors)', 'any but b'],
  ['absent(up{job="etcd", zone=~"a|b"})', 'job'],
  ['absent(sum(up{job="etcd"}))', 'none'],
  ['absent_over_time(up{job="etcd"}[5m])', 'job'],
  ['label_replace(sum by (job) (up), "team", "$1", "job", "(.*)")', 'job, team'],
  ['label_join(sum without (team) (up), "team", "-", "job")', 'any'],
  ['histogram_quantile(0.9, sum by (job, le) (rate(d_bucket[5m]))) > 1', 'job, le'],
  ['max_over_time(sum by (job) (up)[5m:1m])', 'job'],
  ['quantile_over_time(0.5, up[5m])', 'any'],
  ['info(sum by (job) (up))', 'any'],
  ['scalar(up)', 'none'],
])('%s may have: %s', (expression, labels) => {
  expect(print(expression)).toBe(labels);
});

test('gives up on what is too deep to follow', () => {
  expect(print(`${'up + '.repeat(5000)}up`)).toBe('any');
});
