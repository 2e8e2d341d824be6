import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintHandbook } from '../../../plugins/core/index.ts';
import { type Random, seededRandom } from '../../../scripts/bench/seeded-random.ts';
import { TODAY, withFiles, writeFiles } from '../../support/lint-files.ts';
import { alertRule, runbook } from '../../support/pages.ts';

type Files = Record<string, string>;

const NAMES = ['etcdNoLeader', 'etcdMembersDown', 'etcdHighLatency', 'dnsSlow', 'dnsDown', 'queueFull'];
const SERVICES = ['etcd', 'dns', 'queue'];
const rules = (...names: string[]): string => `groups:\n  - name: alerts\n    rules:\n${names.map(entry).join('')}`;
const entry = (name: string): string => alertRule(name).split('rules:\n')[1] ?? '';

const pageUrl = (name: string, heading: string): string =>
  `https://handbook.example.org/runbooks/etcd/${name}#${heading}`;

const START: Files = {
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
  'runbooks/etcd/etcdNoLeader.md': runbook({ mitigation: 'See [members](../../docs/services/etcd.md#members).' }),
  'runbooks/etcd/etcdMembersDown.md': runbook({ mitigation: 'First [this](etcdNoLeader.md), then `dnsSlow`.' }),
  'runbooks/dns/dnsSlow.md': runbook({ mitigation: 'Ask [the alert](/alerts/dnsDown).' }),
  'docs/services/etcd.md': '---\nowner: platform-team\ntier: 1\n---\n\n# etcd\n\n## Members\n\nThree.\n',
  'docs/services/dns.md': '---\nowner: platform-team\ntier: 2\ndepends-on: [etcd]\n---\n\n# DNS\n\nResolves.\n',
  'docs/monitoring/etcd/etcd.rules.yml': rules('etcdNoLeader', 'etcdMembersDown'),
  'docs/monitoring/dns/dns.rules.yml': rules('dnsSlow', 'dnsDown'),
  'docs/monitoring/queue/queue.rules.yml': alertRule('queueFull', { runbookUrl: pageUrl('etcdNoLeader', 'meaning') }),
  'docs/monitoring/queue/index.md': '---\nmetrics: [etcd_server_has_leader]\n---\n\n# Watching queues\n',
  'docs/monitoring/alertmanager.yml': `route:
  receiver: platform
  routes: [{ receiver: pager, matchers: [severity = critical] }]
receivers:
  - { name: platform, webhook_configs: [{ url_file: /etc/chat }] }
  - { name: pager, pagerduty_configs: [{ routing_key_file: /etc/pager }] }
`,
  'docs/rcas/2026-03-02-dns.md': '---\nrunbooks-used: [{ runbook: dnsSlow, helped: yes }]\n---\n\n# DNS was slow\n',
};

/** Each changes one thing that somebody may change between two runs. */
const EDITS: readonly ((files: Files, random: Random) => void)[] = [
  (files, random) => edit(files, page(files, random), (text) => `${text}\nOne more line.\n`),
  (files, random) => edit(files, page(files, random), (text) => text.replace(/\n\n/, '\n\nA line near the top.\n\n')),
  (files, random) => edit(files, page(files, random), (text) => `${text}\nSee [more](${target(files, random)}).\n`),
  (files, random) =>
    edit(files, page(files, random), (text) => `${text}\n## ${pick(random, ['Members', 'History'])}\n`),
  (files, random) => edit(files, page(files, random), (text) => text.replace(/^## \w+/m, '## Renamed')),
  (files, random) => edit(files, page(files, random), (text) => withField(text, field(random))),
  (files, random) =>
    edit(files, page(files, random), (text) => `<!-- handbook disable ${rule(random)}: known -->\n\n${text}`),
  (files, random) =>
    edit(files, page(files, random), (text) => `${text}\n\`\`\`yaml\n${rules(pick(random, NAMES))}\`\`\`\n`),
  // As long as the other, so that nothing else of the page moves.
  (files, random) => edit(files, page(files, random), (text) => text.replace('platform-team', 'database-team')),
  (files, random) => move(files, page(files, random), `runbooks/${pick(random, SERVICES)}/${pick(random, NAMES)}.md`),
  (files, random) => move(files, page(files, random), `docs/services/${pick(random, SERVICES)}.md`),
  (files, random) => move(files, page(files, random), 'docs/a-plain-page.md'),
  // One page at least is left to be changed.
  (files, random) => delete files[`runbooks/etcd/${pick(random, NAMES)}.md`],
  (files, random) => {
    files[`runbooks/${pick(random, SERVICES)}/${pick(random, NAMES)}.md`] = runbook({ mitigation: 'Restart it.' });
  },
  (files, random) => {
    const names = NAMES.filter(() => random.between(0, 1) === 0);
    files[`docs/monitoring/${pick(random, SERVICES)}/more.rules.yml`] = rules(...(names.length > 0 ? names : NAMES));
  },
  (files) => delete files['docs/monitoring/dns/dns.rules.yml'],
  (files, random) =>
    edit(files, 'docs/monitoring/etcd/etcd.rules.yml', (text) =>
      text.replace('== 0', '== 1').replace(/alert: \w+/, `alert: ${pick(random, NAMES)}`),
    ),
  (files, random) => {
    files['handbook.yml'] = `name: Platform\nurl: https://handbook.example.org\n${pick(random, SETTINGS)}\n`;
  },
  (files) => {
    files['static/shot.png'] = 'x';
  },
  // A pager's link to a part of a page.
  (files, random) => {
    const runbookUrl = pageUrl(pick(random, NAMES), pick(random, ['renamed', 'history', 'meaning']));
    files['docs/monitoring/etcd/link.rules.yml'] = alertRule(pick(random, NAMES), { runbookUrl });
  },
  // What one part of a rule says, or where it stands.
  ...(
    [
      [/for: \w+/, 'for: 1m', 'for: 7m'],
      [/severity: \w+/, 'severity: critical', 'severity: page', 'severity: none'],
      [/expr: .*/, 'expr: etcd_server_has_leader == 0', 'expr: dns_errors > (14.4 * 0.01)', 'expr: rate(up[1m])'],
      [/alert: \w+/, ...NAMES.map((name) => `alert: ${name}`), 'alert: ETCDNOLEADER'],
      [/alert: \w+/, 'record: job:up:sum', 'record: up'],
      [/summary: .*/, 'summary: Slow.', 'sumary: Slow.', `runbook_url: ${pageUrl('dnsSlow', 'meaning')}`],
      [/^groups:/m, '# Alerts.\ngroups:'],
      [/severity = \w+/, 'severity = page', 'severity = critical'],
    ] as const
  ).map(
    ([part, ...texts]) =>
      (files: Files, random: Random) =>
        edit(files, configuration(files, random), (text) => text.replace(part, pick(random, texts))),
  ),
  (files, random) => edit(files, 'docs/rcas/2026-03-02-dns.md', (text) => withField(text, pick(random, FOLLOW_UPS))),
  (files, random) => delete files[configuration(files, random)],
  (files, random) => {
    files.CODEOWNERS = `/runbooks/ @example/${pick(random, ['platform-team', 'dns-team'])}\n`;
  },
  (files, random) => {
    const entry = { file: page(files, random), rule: rule(random), found: 'x', line: '', count: 1 };
    files['handbook.baseline.json'] = JSON.stringify({ version: 1, entries: [entry] });
  },
];

const FOLLOW_UPS = ['follow-ups: [{ what: Add a replica, state: open, owner: dns-team }]', 'follow-ups: []'];

const SETTINGS = [
  'packs: [alerting]',
  "runbook-urls: [{ pattern: 'https://handbook.example.org/runbooks/{service}/{name}#{anchor}' }]",
  'rules: { reference-resolves: warning }',
  'rules: { sections-are-present: off, alert-has-a-runbook: error }',
  'ignore: [runbooks/dns]',
  'review-every: { runbook: P1M }',
  'exceptions: [{ file: docs/services/dns.md, rule: schema-is-met, reason: known }]',
];

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random.between(0, items.length - 1)] as T; // no list here is empty
}

function page(files: Files, random: Random): string {
  return pick(
    random,
    Object.keys(files).filter((file) => file.endsWith('.md')),
  );
}

function configuration(files: Files, random: Random): string {
  const found = Object.keys(files).filter((file) => file.startsWith('docs/monitoring/') && file.endsWith('.yml'));
  return found.length > 0 ? pick(random, found) : 'docs/monitoring/etcd/etcd.rules.yml';
}

function target(files: Files, random: Random): string {
  const other = page(files, random);
  const alert = pick(random, NAMES);
  return pick(random, [
    `/${other}`,
    `/${other}#members`,
    `/alerts/${alert}`,
    `../dns/${alert}.md`,
    '/shot.png',
    'gone.md',
    '/rcas/follow-ups',
    '/map/dns',
    '/metrics/e#etcd_server_has_leader',
    '/docs/monitoring/alertmanager.yml',
  ]);
}

function field(random: Random): string {
  return pick(random, [
    `alerts: [${pick(random, NAMES)}]`,
    `service: ${pick(random, SERVICES)}`,
    `related: [${pick(random, NAMES)}]`,
    'reviewed: 2026-01-02',
    'owner: platform-team',
    'owner: platform-teem',
    'title: Another title',
    'title: etcdNoLeader',
    'description: [not, a, text]',
    `tags: [${pick(random, NAMES)}]`,
    'state: deprecated',
    `aliases: [${pick(random, NAMES)}]`,
    'inputs: [{ name: node, description: A node }]',
    'reviewed-against: [{ rule: etcdNoLeader, for: 5m }]',
    'reviewed-against: [{ alert: etcdNoLeader, expression: "12345678", for: 5m }]',
    'metrics: [dns_errors, "etcd_*"]',
    'objectives: [{ name: It answers, target: 99.9 }]',
    'related: [up, etcd_server_has_leader]',
    'title: [half',
  ]);
}

function rule(random: Random): string {
  return pick(random, ['reference-resolves', 'alert-has-a-runbook', 'sections-are-present', 'link-stays-inside']);
}

function withField(text: string, line: string): string {
  return text.startsWith('---\n') ? text.replace('---\n', `---\n${line}\n`) : `---\n${line}\n---\n\n${text}`;
}

function edit(files: Files, file: string, change: (text: string) => string): void {
  files[file] = change(files[file] ?? '');
}

function move(files: Files, from: string, to: string): void {
  const text = files[from] ?? '';
  delete files[from];
  files[to] = text;
}

const SEEDS = (process.env.HANDBOOK_SEEDS ?? '1,2,3,4').split(',').map(Number);
const EDITS_OF_ONE = 18;

test.each(SEEDS)('what was kept gives the same report as a run that keeps nothing (seed %i)', async (seed) => {
  const random = seededRandom(seed);
  const files: Files = { ...START };
  await withFiles(files, async (root) => {
    for (let step = 0; step <= EDITS_OF_ONE; step++) {
      const kept = (await lintHandbook({ root, today: TODAY })).report;
      const anew = (await lintHandbook({ root, today: TODAY, cache: false })).report;
      expect(JSON.stringify(kept), `after edit ${step}`).toBe(JSON.stringify(anew));
      const old = Object.keys(files);
      pick(random, EDITS)(files, random);
      for (const file of old) if (!(file in files)) rmSync(join(root, file));
      writeFiles(root, files);
    }
  });
});
