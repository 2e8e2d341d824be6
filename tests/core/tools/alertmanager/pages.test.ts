import { expect, test } from 'vitest';
import { viewOf } from '../../../../plugins/core/index.ts';
import type { ViewBlock, ViewBranch, ViewCell } from '../../../../plugins/core/model/view.ts';
import { loadFiles } from '../../../support/lint-files.ts';
import { alertRule } from '../../../support/pages.ts';
import { FILE } from './read-text.ts';

const CONFIGURATION = `global:
  slack_api_url: https://hooks.chat.example.org/services/T0/hunter2
route:
  receiver: platform
  group_by: [alertname]
  routes:
    - receiver: archive
      continue: true
    - receiver: pager
      matchers: [severity = critical, cluster =~ "prod-.*"]
      group_wait: 10s
      active_time_intervals: [nights]
    - receiver: platform
      matchers: [severity =~ "warning|critical"]
inhibit_rules:
  - source_matchers: [severity = critical]
    target_matchers: [severity = warning]
    equal: [cluster]
time_intervals:
  - name: nights
    time_intervals: [{ weekdays: ['monday:friday'], times: [{ start_time: '20:00', end_time: '24:00' }] }]
receivers:
  - name: platform
    slack_configs: [{ channel: '#operations' }]
  - name: archive
    webhook_configs: [{ url: 'https://user:hunter2@archive.example.org/hunter2' }]
  - name: pager
    pagerduty_configs: [{ routing_key: hunter2 }]
`;

const FILES = {
  [FILE]: CONFIGURATION,
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/etcd/space.rules.yml': alertRule('etcdDatabaseQuotaLowSpace', { severity: 'warning' }),
};

test('the page of a configuration shows its routes, who is paged, and who silences whom', async () => {
  expect(await page('alertmanager:alertmanager')).toMatchInlineSnapshot(`
    "# Routes
    every alert → [platform] (grouped by alertname)
      every alert → [archive] (and on to the next route)
      severity="critical" cluster=~"prod-.*" → [pager] (after 10s; only during nights)
      severity=~"warning|critical" → [platform]
    # Who is paged by which alert
    Alert | Severity | Receivers
    [etcdNoLeader] | critical | [archive], [pager] (depends on its series), [platform] (depends on its series)
    [etcdDatabaseQuotaLowSpace] | warning | [archive], [platform]
    # Alerts that silence others
    While this fires | these are silent | with equal
    severity="critical" | severity="warning" | cluster
    # Time intervals
    Name | When
    nights | monday:friday, 20:00 to 24:00, UTC"
  `);
});

test('the page of a receiver shows how it tells, which routes lead to it, and its alerts', async () => {
  expect(await page('receiver:platform')).toMatchInlineSnapshot(`
    "Configuration: [docs/monitoring/prometheus/alertmanager.yml]
    # Notifiers
    By | To
    Slack | #operations, hooks.chat.example.org
    # Routes that lead here
    Takes
    every alert
    severity=~"warning|critical"
    # Alerts
    Alert | Severity | Sure
    [etcdNoLeader] | critical | depends on its series
    [etcdDatabaseQuotaLowSpace] | warning | yes"
  `);
  expect(await page('receiver:archive')).toContain('Webhook | archive.example.org');
  expect(await page('receiver:pager')).toContain('depends on its series');
});

test('alerts point at receivers, surely or perhaps', async () => {
  const { graph } = await loadFiles(FILES);
  const edges = graph.edgesFrom('alert:etcdNoLeader').filter(({ to }) => to.startsWith('receiver:'));
  expect(edges.map(({ label, to, span }) => `${label} ${to}, see ${CONFIGURATION.slice(...span)}`)).toEqual([
    'pages receiver:archive, see archive',
    'may page receiver:pager, see pager',
    'may page receiver:platform, see platform',
  ]);
  expect(graph.nodes.get('receiver:pager')?.address).toBe('/receivers/pager');
  expect(graph.nodes.get('alertmanager:alertmanager')?.address).toBe('/alertmanager/alertmanager');
});

test('a configuration in a fence names nothing and sends nothing', async () => {
  const { graph } = await loadFiles({
    ...FILES,
    [FILE]: 'x: 1\n',
    'docs/index.md': `# Example\n\n\`\`\`yaml\n${CONFIGURATION}\`\`\`\n`,
  });
  expect([...graph.nodes.keys()].filter((id) => /^(?:receiver|alertmanager):/.test(id))).toEqual([]);
});

/** A page as plain lines; no page shows a secret. */
async function page(id: string): Promise<string> {
  const { handbook, graph } = await loadFiles(FILES);
  const node = graph.nodes.get(id);
  const text = (node === undefined ? [] : viewOf(node, handbook)).map(linesOf).join('\n');
  expect(JSON.stringify(handbook.snippets) + text).not.toContain('hunter2');
  return text;
}

function linesOf(block: ViewBlock): string {
  if (block.type === 'tree') return `# ${block.title}\n${treeOf(block.root, '')}`;
  if (block.type === 'facts') return block.rows.map(([name, value]) => `${name}: ${cellOf(value)}`).join('\n');
  if (block.type !== 'table') return block.type;
  return [`# ${block.title}`, block.columns.join(' | '), ...block.rows.map((row) => row.map(cellOf).join(' | '))].join(
    '\n',
  );
}

function treeOf({ label, branches }: ViewBranch, indent: string): string {
  return [indent + cellOf(label), ...branches.map((branch) => treeOf(branch, `${indent}  `))].join('\n');
}

function cellOf(cell: ViewCell): string {
  if (typeof cell === 'string') return cell;
  const texts = 'text' in cell ? [cell] : cell;
  return texts.map(({ text, to }) => (to === undefined ? text : `[${text}]`)).join('');
}
