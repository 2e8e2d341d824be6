import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../plugins/core/graph/freshness/fingerprint.ts';
import { lintHandbook, type Report } from '../../../plugins/core/index.ts';
import { TODAY, withFiles, writeFiles } from '../../support/lint-files.ts';
import { alertRule, runbook } from '../../support/pages.ts';

type Files = Record<string, string>;
/** What is replaced in one file; an empty text to find means that the file is new. */
type Edit = [file: string, found: string, put: string];

const SETTINGS = 'name: Platform\nurl: https://handbook.example.org\npacks: [alerting]\n';
const RULES = 'docs/monitoring/etcd/etcd.rules.yml';
const ROUTES = 'docs/monitoring/alertmanager.yml';
const PAGE = 'docs/about/shift.md';
const page = (frontMatter: string, text = 'Text.'): string => `---\n${frontMatter}\n---\n\n# Shift\n\n${text}\n`;
const service = (fields: string): string => `---\nowner: platform-team\ntier: 1\n${fields}---\n\n# etcd\n`;
const routes = (matcher: string): string => `route:
  receiver: platform
  routes: [{ receiver: pager, matchers: [${matcher}] }]
receivers:
  - { name: platform, webhook_configs: [{ url_file: /etc/chat }] }
  - { name: pager, pagerduty_configs: [{ routing_key_file: /etc/pager }] }
`;
const url = (part: string): string => `https://handbook.example.org/runbooks/etcd/${part}`;
const record = (name: string): string =>
  `groups:\n  - name: etcd\n    rules:\n      - { record: '${name}', expr: sum by (job) (up) }\n`;
const unitTest = (alert: string): string => `rule_files: [etcd.rules.yml]
tests:
  - interval: 1m
    alert_rule_test: [{ eval_time: 1m, alertname: ${alert} }]
`;
const analysis = (followUp: string): string =>
  `---\nfollow-ups: [${followUp}]\n---\n\n# DNS was slow\n\n## Summary\n\nIt was slow.\n`;

/** What the rule of `alertRule('etcdNoLeader')` said at a review. */
const REVIEWED = fingerprintOf({
  alert: 'etcdNoLeader',
  expression: 'etcd_server_has_leader == 0',
  for: '1m',
  labels: { severity: 'critical' },
  nameSpan: [0, 0],
});

/** Each changes one thing in one file by which something is found, or found no more, that no other state than the named one tells. */
const CASES: Record<string, { files: Files; edit: Edit; rule: string }> = {
  'kind: a plain page becomes a runbook by its sections': {
    files: {
      [RULES]: alertRule('etcdSlow'),
      'docs/about/dnsStuck.md': '# dnsStuck\n\nText.\n',
      'docs/rcas/2026-03-02-dns.md': '---\nrunbooks-used: [{ runbook: dnsStuck, helped: yes }]\n---\n\n# DNS\n',
    },
    edit: [
      'docs/about/dnsStuck.md',
      'Text.\n',
      '## Meaning\n\nA.\n\n## Impact\n\nB.\n\n## Diagnosis\n\nC.\n\n## Mitigation\n\nD.\n',
    ],
    rule: 'reference-resolves',
  },
  'owner: a service gets another owner': {
    files: { 'docs/services/etcd.md': service(''), [PAGE]: page('owner: platform-teem') },
    edit: ['docs/services/etcd.md', 'platform-team', 'storage-group'],
    rule: 'owner-exists',
  },
  'claims: without rules, an alert has a page as long as a runbook names it': {
    files: {
      'runbooks/dns/dnsSlow.md': runbook({ frontMatter: 'alerts: [dnsSlow, dnsDown]\n' }),
      [PAGE]: page('owner: a', 'See [it](/alerts/dnsDown).'),
    },
    edit: ['runbooks/dns/dnsSlow.md', 'dnsSlow, dnsDown', 'dnsSlow'],
    rule: 'reference-resolves',
  },
  'claims: the first rule takes the pages of claimed alerts away': {
    files: { 'runbooks/dns/dnsSlow.md': runbook(), [PAGE]: page('owner: a', 'See [it](/alerts/dnsSlow).') },
    edit: [RULES, '', alertRule('etcdNoLeader')],
    rule: 'reference-resolves',
  },
  'answers: a runbook takes on another alert': {
    files: {
      [RULES]: alertRule('etcdSlow'),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'alerts: [etcdSlow]\n' }),
    },
    edit: ['runbooks/etcd/etcdNoLeader.md', 'alerts: [etcdSlow]\n', ''],
    rule: 'alert-has-a-runbook',
  },
  'answers: an old address of a runbook': {
    files: {
      [RULES]: alertRule('etcdSlow', { runbookUrl: url('old') }),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'aliases: [/runbooks/etcd/old]\n' }),
    },
    edit: ['runbooks/etcd/etcdNoLeader.md', 'etcd/old', 'etcd/older'],
    rule: 'runbook-url-resolves',
  },
  'headings: an address leads to a heading': {
    files: {
      [RULES]: alertRule('etcdSlow', { runbookUrl: url('etcdNoLeader#meaning') }),
      'runbooks/etcd/etcdNoLeader.md': runbook(),
    },
    edit: ['runbooks/etcd/etcdNoLeader.md', '## Meaning', '## What it means'],
    rule: 'runbook-url-resolves',
  },
  'headings: an address leads to a heading by a pattern without `#`': {
    files: {
      'handbook.yml': `${SETTINGS}runbook-urls: [{ pattern: 'https://wiki.example.org/{name}/{anchor}' }]\n`,
      [RULES]: alertRule('etcdSlow', { runbookUrl: 'https://wiki.example.org/etcdNoLeader/meaning' }),
      'runbooks/etcd/etcdNoLeader.md': runbook(),
    },
    edit: ['runbooks/etcd/etcdNoLeader.md', '## Meaning', '## What it means'],
    rule: 'runbook-url-resolves',
  },
  'headings: a page links to a heading': {
    files: {
      'runbooks/etcd/etcdNoLeader.md': runbook(),
      [PAGE]: page('owner: a', 'See [it](../../runbooks/etcd/etcdNoLeader.md#meaning).'),
    },
    edit: ['runbooks/etcd/etcdNoLeader.md', '## Meaning', '## What it means'],
    rule: 'reference-resolves',
  },
  'reviewed: a page keeps what its rules said': {
    files: {
      [RULES]: alertRule('etcdNoLeader'),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'reviewed: 2026-11-16\n' }),
    },
    edit: [
      'runbooks/etcd/etcdNoLeader.md',
      'reviewed: 2026-11-16\n',
      'reviewed: 2026-11-16\nreviewed-against: [{ alert: etcdNoLeader, expression: "12345678" }]\n',
    ],
    rule: 'review-matches-the-rules',
  },
  'waits: a rule waits longer than at the review': {
    files: {
      [RULES]: alertRule('etcdNoLeader'),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: `reviewed-against: [${JSON.stringify(REVIEWED)}]\n` }),
    },
    edit: [RULES, 'for: 1m', 'for: 5m'],
    rule: 'review-matches-the-rules',
  },
  'objectives: a service promises less': {
    files: {
      [RULES]: alertRule('etcdErrorBudgetBurn', { expression: 'job:slo_errors:ratio_rate1h > (14.4 * 0.001)' }),
      'docs/services/etcd.md': service('objectives: [{ name: A leader is known, target: 99.9 }]\n'),
    },
    edit: ['docs/services/etcd.md', '99.9 ', '99.5 '],
    rule: 'slo-alerts-match-objective',
  },
  'metrics: a page lists another metric': {
    files: {
      [RULES]: alertRule('etcdNoLeader'),
      'docs/monitoring/etcd/index.md': page('metrics: [etcd_server_has_leader]'),
    },
    edit: ['docs/monitoring/etcd/index.md', 'has_leader', 'has_laeder'],
    rule: 'metric-is-known',
  },
  'made: a recording rule is renamed': {
    files: { [RULES]: record('job:up:sum'), [PAGE]: page("related: ['job:up:sum']") },
    edit: [RULES, 'job:up:sum', 'job:up:all'],
    rule: 'reference-resolves',
  },
  'made: the metric that a page names is used no more': {
    files: { [RULES]: alertRule('etcdNoLeader'), [PAGE]: page('related: [etcd_server_has_leader]') },
    edit: [RULES, 'etcd_server_has_leader == 0', 'up == 0'],
    rule: 'reference-resolves',
  },
  'made: the last follow-up goes, and the page of follow-ups with it': {
    files: {
      'docs/rcas/2026-03-02-dns.md': analysis('{ what: Add a replica, owner: dns-team, due: 2026-12-01, state: open }'),
      [PAGE]: page('owner: a', 'See [it](/rcas/follow-ups).'),
    },
    edit: ['docs/rcas/2026-03-02-dns.md', '{ what: Add a replica, owner: dns-team, due: 2026-12-01, state: open }', ''],
    rule: 'reference-resolves',
  },
  'alerts: an alert that a page names is renamed': {
    files: {
      [RULES]: alertRule('etcdSlow'),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'alerts: [etcdSlow]\n' }),
    },
    edit: [RULES, 'etcdSlow', 'etcdLate'],
    rule: 'reference-resolves',
  },
  'alerts: an alert that a page links to is renamed': {
    files: { [RULES]: alertRule('etcdSlow'), [PAGE]: page('owner: a', 'See [it](/alerts/etcdSlow).') },
    edit: [RULES, 'etcdSlow', 'etcdLate'],
    rule: 'reference-resolves',
  },
  'labels: no alert is taken by a route any more': {
    files: { [RULES]: alertRule('etcdSlow'), [ROUTES]: routes('severity = critical') },
    edit: [RULES, 'severity: critical', 'severity: warning'],
    rule: 'route-is-reached',
  },
  'urls: no address leads to a runbook any more': {
    files: {
      [RULES]: alertRule('etcdSlow', { runbookUrl: url('etcdNoLeader') }),
      'runbooks/etcd/etcdNoLeader.md': runbook(),
    },
    edit: [RULES, url('etcdNoLeader'), 'https://example.com/'],
    rule: 'runbook-answers-an-alert',
  },
  'points: a route asks for another label': {
    files: { [RULES]: alertRule('etcdSlow'), [ROUTES]: routes('severity = critical') },
    edit: [ROUTES, 'severity = critical', 'severity = page'],
    rule: 'route-is-reached',
  },
  'points: a unit test is about another alert': {
    files: { [RULES]: alertRule('etcdSlow'), 'docs/monitoring/etcd/etcd.test.yml': unitTest('etcdSlow') },
    edit: ['docs/monitoring/etcd/etcd.test.yml', 'etcdSlow', 'etcdLate'],
    rule: 'reference-resolves',
  },
  'expressions: two files evaluate the same': {
    files: {
      [RULES]: alertRule('etcdSlow'),
      'docs/monitoring/etcd/more.rules.yml': alertRule('etcdSlow', { expression: 'up == 0' }),
    },
    edit: ['docs/monitoring/etcd/more.rules.yml', 'up == 0', 'etcd_server_has_leader == 0'],
    rule: 'name-is-unique',
  },
  'places: what is found stands elsewhere in a file that says the same': {
    files: { [RULES]: alertRule('etcdSlow') },
    edit: [RULES, 'groups:', '# What etcd alerts on.\ngroups:'],
    rule: 'alert-has-a-runbook',
  },
  'files: a picture that a page shows comes': {
    files: { [PAGE]: page('owner: a', '![The rack](rack.png)') },
    edit: ['docs/about/rack.png', '', 'x'],
    rule: 'reference-resolves',
  },
  'files: a page is no page any more': {
    files: { [PAGE]: page('owner: a', 'See [it](other.md).'), 'docs/about/other.md': '# Other\n' },
    edit: ['docs/about/other.md', '# Other\n', '\n'],
    rule: 'reference-resolves',
  },
};

test.each(Object.entries(CASES))('%s', async (_, { files, edit: [file, found, put], rule }) => {
  const start: Files = { 'handbook.yml': SETTINGS, 'docs/index.md': '# Handbook\n\nWords.\n', ...files };
  await withFiles(start, async (root) => {
    const lint = async (keep: boolean): Promise<Report> =>
      (await lintHandbook({ root, today: TODAY, cache: keep })).report;
    const of = ({ problems }: Report): string => JSON.stringify(problems.filter((problem) => problem.rule === rule));
    const then = await lint(true);
    const text = start[file] ?? '';
    writeFiles(root, { [file]: text.replace(found, put) });
    const [kept, anew] = [await lint(true), await lint(false)];
    expect(JSON.stringify(kept)).toBe(JSON.stringify(anew));
    // So that this shows something.
    expect(of(anew)).not.toBe(of(then));
  });
});
