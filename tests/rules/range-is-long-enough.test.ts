import { expect, test } from 'vitest';
import { lintRules } from '../support/lint-rules.ts';

const RULE = 'range-is-long-enough';

test('finds a range that one late scrape empties, at its place, once', async () => {
  const text = `
- alert: etcdSlow
  expr: >-
    rate(etcd_disk_wal_fsync_duration_seconds_sum[1m])
    / rate(etcd_disk_wal_fsync_duration_seconds_count[1m]) > 0.5
- record: instance:etcd_failed:rate2m
  expr: rate(etcd_server_proposals_failed_total[2m])`;
  expect(await lintRules(text, RULE)).toMatchInlineSnapshot(`
    "docs/monitoring/etcd/etcd.rules.yml:6:56 warning  Found \`rate\` over 1m of samples that come every 1m, expected at least four of them, \`[4m]\`, so that a missed scrape leaves enough to compare.  range-is-long-enough
      5 |         expr: >-
      6 |           rate(etcd_disk_wal_fsync_duration_seconds_sum[1m])
        |                                                        ^^^^

    docs/monitoring/etcd/etcd.rules.yml:9:54 warning  Found \`rate\` over 2m of samples that come every 1m, expected at least four of them, \`[4m]\`, so that a missed scrape leaves enough to compare.  range-is-long-enough
      8 |       - record: instance:etcd_failed:rate2m
      9 |         expr: rate(etcd_server_proposals_failed_total[2m])
        |                                                      ^^^^

    2 warnings in 1 file.
    "
  `);
});

test('goes by the interval of the handbook', async () => {
  const text = '- alert: etcdSlow\n  expr: rate(etcd_server_proposals_failed_total[2m]) > 1';
  expect(await lintRules(text, RULE, { settings: 'prometheus:\n  scrape-interval: 30s\n' })).toContain('No problems');
});

test.each([
  'rate(etcd_server_proposals_failed_total[5m]) > 1',
  'increase(instance:etcd_failed:rate5m[1m]) > 1',
  'max_over_time(etcd_server_has_leader[1m]) == 0',
  'rate(etcd_server_proposals_failed_total[2m:10s]) > 1',
])('leaves %s alone', async (expression) => {
  expect(await lintRules(`- alert: etcdSlow\n  expr: ${expression}`, RULE)).toContain('No problems');
});
