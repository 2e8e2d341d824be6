import { describe, expect, it } from 'vitest';
import { pageProps } from '../../plugins/docusaurus-plugin-handbook/props/page-props.ts';
import type { ServiceFacts } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import type { Commit } from '../../plugins/docusaurus-plugin-handbook/site/read-history.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const rca = (id: string, services: string, more = ''): [string, string] => [
  `docs/rcas/${id}.md`,
  `---\nseverity: sev2\nservices: [${services}]\nstarted: ${id.slice(0, 10)}T10:00Z\nresolved: ${id.slice(0, 10)}T11:30Z\n${more}---\n\n# ${id}\n`,
];
const RETOLD = 'retold-from: { url: https://status.example.net/1, publisher: Harbour Cloud, read: 2026-11-20 }\n';
const FILES: Record<string, string> = {
  'docs/services/etcd.md': `---
depends-on: [dns]
related: [blameless-analysis]
objectives:
  - { name: Writes are accepted, target: 99.95, window: P30D, query: "avg_over_time(up[$window])" }
  - { name: Fast, target: 99.999, window: P30D }
  - { name: Never, target: 100 }
---

# etcd
`,
  'docs/services/dns.md': '# DNS\n',
  'docs/services/kubernetes.md': '---\ndepends-on: [etcd]\n---\n\n# Kubernetes\n',
  'docs/services/billing.md': '---\ndepends-on: [kubernetes]\n---\n\n# Billing\n',
  'docs/practices/blameless-analysis.md': '# Blameless analysis\n',
  'docs/monitoring/etcd/index.md': '# Watching etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/etcd/budget.rules.yml': alertRule('etcdErrorBudgetBurn', {
    expression: 'job:slo_errors:ratio_rate1h > (14.4 * 0.0005)',
  }),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  // Links to etcd, and belongs to another service.
  'runbooks/dns/zone.md': runbook({ title: 'Zone', impact: 'So does [etcd](../../docs/services/etcd.md).' }),
  ...Object.fromEntries([
    rca(
      '2026-11-10-disk',
      'etcd',
      'follow-ups:\n  - { what: Larger disks, owner: platform-team, due: 2026-11-20, state: open }\n  - { what: Write it down, owner: platform-team, due: 2026-11-20, state: done }\n',
    ),
    rca('2026-11-12-elsewhere', 'etcd', RETOLD),
    rca('2025-01-02-old', 'etcd, dns'),
    rca(
      '2026-11-14-zone',
      'dns',
      'follow-ups:\n  - { what: Watch the key, owner: network-team, due: 2026-12-31, state: open }\n',
    ),
  ]),
};

const service = async (files = FILES, commits: Record<string, Commit[]> = {}, id = 'etcd'): Promise<ServiceFacts> => {
  const site = await siteOfFiles(files, {}, commits);
  const document = site.handbook.documents.find(({ file }) => file === `docs/services/${id}.md`);
  const facts = document && pageProps(site, document).service;
  if (facts === undefined) throw new Error(`no service ${id}`);
  return facts;
};
const titles = (links: readonly { title: string }[]): string[] => links.map(({ title }) => title);

describe('the page of a service', () => {
  it('says what breaks with it, what through these, and what it needs', async () => {
    const { dependsOn, neededBy, neededFurther, dependencies } = await service();
    expect([neededBy, neededFurther, dependsOn].map(titles)).toEqual([['Kubernetes'], ['Billing'], ['DNS']]);
    expect(dependencies?.left.labels.map(({ lines }) => lines.join(''))).toEqual(['Needed by', 'Through these']);
    expect(dependencies?.right.boxes.map(({ address }) => address)).toEqual(['/services/dns']);
    expect((await service({ 'docs/services/etcd.md': '# etcd\n' })).dependencies).toBeUndefined();
  });

  it('draws its dependencies once: the picture of its neighbours goes without', async () => {
    const site = await siteOfFiles(FILES);
    const document = site.handbook.documents.find(({ id, kind }) => id === 'etcd' && kind === 'service');
    const picture = document && pageProps(site, document).neighbourhood;
    const labels = [picture?.left, picture?.right].flatMap((side) => side?.labels ?? []);
    expect(labels.map(({ lines }) => lines.join(''))).toEqual([
      'Watched by',
      'Has runbook',
      'Has analysis',
      'Monitoring',
      'Linked from',
      'Related to',
    ]);
  });

  it('says what each objective leaves to fail, and which alert watches over it', async () => {
    const { objectives } = await service();
    expect(objectives.map(({ name, budget }) => [name, budget?.percent, budget?.time, budget?.window])).toEqual([
      ['Writes are accepted', '0.05', '21.6 min', '30 days'],
      ['Fast', '0.001', '26 s', '30 days'],
      ['Never', undefined, undefined, undefined],
    ]);
    const [first, second] = objectives.map(({ budget }) => budget);
    expect(first?.alerts.map(({ link, rules }) => [link.address, rules])).toEqual([['/alerts/etcdErrorBudgetBurn', 1]]);
    expect([second?.alerts, second?.exportable]).toEqual([[], 0]);
  });

  it('adds up how long its own incidents lasted in the window, and no one else’s', async () => {
    expect((await service()).incidents).toEqual([
      { window: '30 days', analyses: 1, time: '1 h 30 min', withoutEnd: 0 },
    ]);
  });

  it('lists its analyses, newest first, and what is open of their follow-ups', async () => {
    const { analyses, followUps, lastIncident, followUpBoard } = await service();
    expect(analyses.map(({ link }) => link.title)).toEqual([
      '2026-11-12-elsewhere',
      '2026-11-10-disk',
      '2025-01-02-old',
    ]);
    expect(lastIncident?.link.title).toBe('2026-11-10-disk');
    expect(followUps.map(({ what, owner, overdue }) => [what, owner, overdue])).toEqual([
      ['Larger disks', 'platform-team', true],
    ]);
    expect(followUpBoard).toBe('/rcas/follow-ups?service=etcd');
  });

  it('leads to the practices that it names', async () => {
    expect(titles((await service()).practices)).toEqual(['Blameless analysis']);
  });
});

describe('the changes of a service', () => {
  const commit = (order: number, subject: string): Commit => ({
    hash: String(order).repeat(40),
    day: `2026-10-0${9 - order}`,
    subject,
    order,
  });
  const [first, second, third] = [
    commit(0, 'a\u001b[2J\u202eb <script>alert(1)</script>'),
    commit(1, 'docs: begin'),
    commit(2, 'x'.repeat(5000)),
  ];
  const commits = {
    'docs/services/etcd.md': [second],
    'runbooks/etcd/etcdNoLeader.md': [second, third],
    'docs/monitoring/etcd/index.md': [second],
    'docs/monitoring/etcd/etcd.rules.yml': [first, second],
    'runbooks/dns/zone.md': [commit(3, 'dns: nobody’s concern here')],
  };
  const SOURCE = 'source: { url: https://gitlab.example.org/ops/handbook }\n';

  it('are the commits of its page, its runbooks and its monitoring files, as plain text', async () => {
    const { changes } = await service({ ...FILES, 'handbook.yml': SOURCE }, commits);
    expect(
      changes.map(({ day, subject, touched, more, url }) => [
        day,
        subject?.slice(0, 60),
        touched,
        more,
        url?.slice(0, 52),
      ]),
    ).toEqual([
      [
        '2026-10-09',
        'a [2J b <script>alert(1)</script>',
        ['etcd.rules.yml'],
        undefined,
        'https://gitlab.example.org/ops/handbook/-/commit/000',
      ],
      [
        '2026-10-08',
        'docs: begin',
        ['etcd', 'etcdNoLeader', 'Watching etcd'],
        1,
        'https://gitlab.example.org/ops/handbook/-/commit/111',
      ],
      [
        '2026-10-07',
        'x'.repeat(60),
        ['etcdNoLeader'],
        undefined,
        'https://gitlab.example.org/ops/handbook/-/commit/222',
      ],
    ]);
    expect(changes[2]?.subject).toHaveLength(120);
  });

  it('lead nowhere where no host is named, and are not there where git knows none', async () => {
    const { changes } = await service(FILES, commits);
    expect(changes.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
    expect((await service()).changes).toEqual([]);
  });

  it('go without subjects in a private repository', async () => {
    const { changes } = await service({ ...FILES, 'handbook.yml': 'repository: private\n' }, commits);
    expect(changes.map(({ subject }) => subject)).toEqual([undefined, undefined, undefined]);
  });
});
