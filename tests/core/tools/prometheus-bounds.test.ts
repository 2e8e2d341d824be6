import { expect, test } from 'vitest';
import { readMonitoringFile } from '../../../plugins/core/load/read-snippets.ts';
import { cpuMilliseconds } from '../../support/cpu-milliseconds.ts';

const rule = (index: number): string => `      - alert: etcdNoLeader${index}
        expr: etcd_server_has_leader{shard="${index}"} == 0
        for: 5m
        annotations:
          summary: "{{ $labels.instance }} has no leader"
`;
const rules = (count: number): string =>
  `groups:\n  - name: etcd\n    rules:\n${Array.from({ length: count }, (_, index) => rule(index)).join('')}`;

const read = (text: string) => readMonitoringFile('docs/monitoring/etcd/etcd.rules.yml', text);
const findingsOf = (text: string): string[] =>
  (read(text)?.findings ?? []).map(({ span, message }) => `${span[0]} ${message}`);

test('reads ten thousand rules of one file, in time that grows with their number', () => {
  const time = (count: number): number => {
    const { user } = process.cpuUsage();
    expect(read(rules(count))?.alerts.length).toBe(count);
    return process.cpuUsage().user - user;
  };
  time(1000);
  expect(time(10_000)).toBeLessThan(40 * Math.max(time(1000), 20_000));
});

test('says of a hundred thousand rules in one file that they are too many', () => {
  const start = cpuMilliseconds();
  expect(findingsOf(rules(100_000))).toMatchInlineSnapshot(`
    [
      "4000000 Found 18.5 million characters in one file, which is too much to be read: split it, expected at most 4 million.",
    ]
  `);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});

test('reads anchors, aliases and merge keys as Prometheus does', () => {
  const text = `groups:
  - name: etcd
    rules:
      - &leader
        alert: etcdNoLeader
        expr: &expression etcd_server_has_leader == 0
        labels: &labels { severity: critical }
        annotations: { summary: '{{ $lables.instance }}' }
      - <<: *leader
        alert: etcdNoLeaderForLong
        for: 10m
      - alert: etcdStillNoLeader
        expr: *expression
        labels: { <<: *labels, team: storage }
`;
  const snippet = read(text);
  expect(snippet?.alerts.map(({ alert, expression, labels }) => [alert, expression, labels])).toEqual([
    ['etcdNoLeader', 'etcd_server_has_leader == 0', { severity: 'critical' }],
    ['etcdNoLeaderForLong', 'etcd_server_has_leader == 0', { severity: 'critical' }],
    ['etcdStillNoLeader', 'etcd_server_has_leader == 0', { severity: 'critical', team: 'storage' }],
  ]);
  const at = text.indexOf('$lables');
  expect(snippet?.findings.map(({ span }) => span)).toEqual([
    [at, at + 7],
    [at, at + 7],
  ]);
});

test('finds places in files with CRLF line ends, also inside of blocks of text', () => {
  const text = `groups:
  - name: etcd
    rules:
      - alert: etcdNoLeader
        expr: |
          etcd_server_has_leader
            = 0
        annotations:
          summary: >-
            Member {{ $labels.instance }}
            has {{ $valu }}
          description: "A \\"member\\" {{ humanise $value }}"
`.replaceAll('\n', '\r\n');
  expect(read(text)?.findings.map(({ span }) => text.slice(...span))).toEqual(['=', '$valu', 'humanise']);
});

test.each([
  ['template', `{{ ${'('.repeat(200_000)} }}`],
  ['template', '{{ if $value }}'.repeat(50_000)],
  ['template', `{{ "${'a'.repeat(500_000)}`],
])('says of a hostile %s what is wrong within two seconds', (_, template) => {
  const start = cpuMilliseconds();
  const text = `groups:\n  - name: etcd\n    rules:\n      - alert: etcdNoLeader\n        expr: up\n        annotations:\n          summary: ${JSON.stringify(template)}\n`;
  expect(findingsOf(text).length).toBe(1);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});

test.each([
  ['labels', '{{ $labels.instance }}\n', 'sum(up)', 1],
  ['metrics', '', `\n          ${'etcd_server_has_leader\n          + '.repeat(20_000)}up = 1`, 1],
])('finds places in a text of thousands of %s within two seconds', (_, template, expression, count) => {
  const start = cpuMilliseconds();
  const text = `groups:\n  - name: etcd\n    rules:\n      - alert: etcdNoLeader\n        expr: |\n          ${expression.trimStart()}\n        annotations:\n          summary: ${JSON.stringify(template.repeat(5000))}\n`;
  expect(findingsOf(text).length).toBe(count);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});
