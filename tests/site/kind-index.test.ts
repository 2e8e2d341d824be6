import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph, createLinkResolver, loadHandbook } from '../../plugins/core/index.ts';
import { homeProps } from '../../plugins/docusaurus-plugin-handbook/props/home-props.ts';
import { kindIndexProps, plainIndexes } from '../../plugins/docusaurus-plugin-handbook/props/kind-index-props.ts';
import { pageProps } from '../../plugins/docusaurus-plugin-handbook/props/page-props.ts';
import { relationsOf } from '../../plugins/docusaurus-plugin-handbook/props/relations.ts';
import type { Fact, FactValue, KindIndexProps, PageProps } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import type { Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';
import { footerItems, navbarItems } from '../../plugins/docusaurus-plugin-handbook/site/site-config.ts';
import { runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

let site: Site;

beforeAll(async () => {
  const root = join(import.meta.dirname, '../browser/handbook');
  const handbook = await loadHandbook({ root, today: '2026-11-20', cache: false });
  const graph = buildGraph(handbook);
  const resolveLink = createLinkResolver(handbook);
  const lastChanges = new Map<string, string>();
  site = {
    handbook,
    graph,
    resolveLink,
    lastChanges,
    commits: new Map(),
    documentAt: () => undefined,
    keepGoing: false,
    neighboursHandedOn: false,
  };
});

const page = (file: string): PageProps => {
  const document = site.handbook.documents.find((candidate) => candidate.file === file);
  if (document === undefined) throw new Error(`${file} is not in the handbook`);
  return pageProps(site, document);
};
const index = (kindId: string, of = site): KindIndexProps => {
  const found = plainIndexes(of).find(({ kind }) => kind.id === kindId);
  if (found === undefined) throw new Error(`no index of ${kindId}`);
  return kindIndexProps(of, found.kind);
};

describe('the index of a kind', () => {
  it('lists analyses newest first, with how long each took and whose it is', () => {
    expect(index('rca').pages.map(({ link, facts }) => `${link.title}: ${print(facts)}`)).toMatchInlineSnapshot(`
      [
        "No leader for 51 minutes: Severity [sev2: warning], Services etcd </services/etcd> · DNS </services/dns>, Started 2026-09-14, Detected after 4 min, Mitigated after 51 min, Resolved after 1 d 2 h",
        "Half a zone: Services DNS </services/dns>, Started 2026-02-03, Resolved after 57 min, Retold from Harbour Cloud <https://status.example.net/incidents/2026-02-03>",
      ]
    `);
  });

  it('puts what is out of use last', () => {
    expect(index('practice').pages.map(({ link, state }) => [link.title, state])).toEqual([
      ['Hand over aloud', undefined],
      ['Aloud is not enough', 'deprecated'],
    ]);
  });

  it('knows the service of a monitoring page from its folder', () => {
    expect(index('monitoring').pages.map(({ facts }) => print(facts))).toEqual(['Service etcd </services/etcd>']);
  });

  it('is reached from home, from the bar at the top and from the foot of each page', () => {
    const ofKinds = ['/advisories', '/challenges', '/monitoring', '/practices', '/rcas', '/status/reports'];
    const addresses = [...ofKinds, '/metrics', '/rules'];
    const more = navbarItems(site).find((item) => 'items' in item);
    expect(homeProps(site).indexes.map(({ address }) => address)).toEqual(addresses);
    expect(more && 'items' in more ? more.items.map(({ to }) => to) : []).toEqual(addresses);
    expect(footerItems(site).map(({ to }) => to)).toEqual(addresses);
    expect(navbarItems(site).map(({ label }) => label)).toEqual(['Alerts', 'Runbooks', 'Services', 'More', 'Source']);
  });

  it('can be linked to, and is not there for a kind without pages', async () => {
    expect(site.resolveLink('docs/index.md', '/rcas').type).toBe('generated');
    const small = await siteOfFiles({ 'docs/services/etcd.md': '# etcd\n' });
    expect(small.resolveLink('docs/services/etcd.md', '/rcas').type).toBe('missing');
    expect(plainIndexes(small)).toEqual([]);
    expect(navbarItems(small).map(({ label }) => label)).toEqual(['Alerts', 'Runbooks', 'Services']);
  });

  it('leaves its address to a page that is written there', async () => {
    const practice = '# Hand over\n\n## Purpose\n\nA.\n';
    const written = await siteOfFiles({
      'docs/practices/index.md': '# What we do\n',
      'docs/practices/hand-over.md': practice,
    });
    const routes = [...generatedRoutes(written, '/')].map(({ address }) => address);
    expect(routes).not.toContain('/practices');
    expect(index('practice', written).pages).toHaveLength(1);
  });

  it('keeps the order when a time is missing: by the day in the name', async () => {
    const files = Object.fromEntries(
      ['2026-01-02-dns', '2026-03-04-disk'].map((id) => [`docs/rcas/${id}.md`, `# ${id}\n`]),
    );
    const analyses = await siteOfFiles({
      ...files,
      'docs/rcas/2026-02-03-etcd.md': '---\nstarted: 2026-02-03T10:00Z\n---\n\n# etcd\n',
    });
    expect(index('rca', analyses).pages.map(({ link }) => link.title)).toEqual([
      '2026-03-04-disk',
      'etcd',
      '2026-01-02-dns',
    ]);
  });
});

describe('the fields of a page', () => {
  it('are shown by what they are, with the names of what they point at', () => {
    expect(page('docs/rcas/2026-09-14-no-leader.md').facts?.map((fact) => print([fact]))).toMatchInlineSnapshot(`
      [
        "Severity [sev2: warning]",
        "Services etcd </services/etcd> · DNS </services/dns>",
        "Started 2026-09-14 01:12 UTC",
        "Detected 2026-09-14 01:16 UTC after 4 min",
        "Mitigated 2026-09-14 02:03 UTC after 51 min",
        "Resolved 2026-09-15 03:40 UTC after 1 d 2 h",
        "Alerts fired etcdNoLeader </alerts/etcdNoLeader>",
        "Alerts missing etcdDiskNearlyFull",
        "Runbooks used 
      | Runbook | Helped | Note |
      | etcdNoLeader </runbooks/etcd/etcdNoLeader> | partly | The step for a full disk was missing. |
      | DNSResolverSlow </runbooks/dns/DNSResolverSlow> | no |  |",
        "Follow-ups 
      | What | Owner | Due | Ticket | State | Reason |
      | Alert before the disk of a member fills up | platform-team | 2026-10-15 (overdue) | git.example.org/night-shift/tickets/311 <https://git.example.org/night-shift/tickets/311> | open |  |
      | Give the members disks of their own | platform-team | 2027-03-31 |  | in-progress |  |
      | Write the step for a full disk | platform-team | 2026-10-01 |  | done |  |
      | Move the resolvers to another control plane | network-team | 2026-10-01 |  | dropped | The new region does not need it. |",
      ]
    `);
    expect(page('docs/challenges/open-resolvers.md').facts?.map((fact) => print([fact]))).toMatchInlineSnapshot(`
      [
        "Area abuse",
        "Signals answers are fifty times larger than the questions that asked for them · questions come from one network and rise tenfold within a minute",
        "Tried 
      | What | Outcome |
      | Answers limited to a hundred a second for each network | The attacks went elsewhere; two customers asked for an exception. |
      | A letter to each customer | One in five closed their resolver. |",
        "Contact abuse desk",
      ]
    `);
  });

  it('stand under the heading that speaks of the same, else have a place of their own', () => {
    const places = page('docs/rcas/2026-09-14-no-leader.md').facts?.filter(({ long }) => long);
    expect(places?.map(({ label, section }) => [label, section])).toEqual([
      ['Runbooks used', undefined],
      ['Follow-ups', 'follow-ups'],
    ]);
  });

  it('are not shown again among the related pages', () => {
    expect(page('docs/rcas/2026-09-14-no-leader.md').relations.map(({ label }) => label)).toEqual(['linked from']);
  });

  it('are left to the panels that runbooks and services have', () => {
    expect(page('docs/services/etcd.md').facts).toBeUndefined();
    expect(page('runbooks/etcd/etcdNoLeader.md').facts).toBeUndefined();
  });

  it('never become a link that a page must not carry', async () => {
    const hostile = await siteOfFiles({
      'docs/practices/a.md':
        '---\nsources: [{ title: Read this, url: "javascript:alert(1)" }]\narea: [[[[deep]]]]\n---\n\n# A\n',
    });
    const [document] = hostile.handbook.documents;
    expect(JSON.stringify(document && pageProps(hostile, document).facts)).not.toMatch(/"address":"javascript/);
  });
});

describe('the other end of a relation', () => {
  it('says whether a runbook helped, and which incidents an alert announced and a service had', () => {
    const of = (file: string): string[] =>
      page(file).relations.map(
        ({ label, links }) =>
          `${label}: ${links.map(({ title, note }) => [title, note].filter(Boolean).join(', ')).join('; ')}`,
      );
    expect(of('runbooks/etcd/etcdNoLeader.md')).toContain('used in: No leader for 51 minutes, helped: partly');
    expect(of('runbooks/dns/DNSResolverSlow.md')).toContain('used in: No leader for 51 minutes, helped: no');
    const alert = relationsOf(site, 'alert:etcdNoLeader').find(({ label }) => label === 'announced');
    expect(alert?.links.map(({ title }) => title)).toEqual(['No leader for 51 minutes']);
    expect(of('docs/services/dns.md')).toContain('has analysis: Half a zone; No leader for 51 minutes');
  });
});

describe('a kind of one’s own', () => {
  const drill = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Drill',
    description: 'An exercise that proves a runbook before it is needed.',
    'x-kind': {
      label: { one: 'drill', many: 'drills' },
      folders: ['docs/drills'],
      index: { 'sort-by': 'held', order: 'descending', fields: ['held', 'alert'] },
    },
    type: 'object',
    allOf: [{ $ref: '../shared.schema.json' }],
    unevaluatedProperties: false,
    properties: {
      held: { description: 'The day.', examples: ['2026-03-14'], type: 'string' },
      alert: {
        description: 'The alert.',
        examples: ['etcdNoLeader'],
        type: 'string',
        'x-reference': { to: ['alert'], label: 'rehearses', inverse: 'rehearsed in' },
      },
      proves: {
        description: 'Runbooks that were tried.',
        examples: [[{ runbook: 'etcdNoLeader', outcome: 'passed' }]],
        type: 'array',
        items: {
          type: 'object',
          properties: {
            runbook: {
              description: 'It.',
              examples: ['etcdNoLeader'],
              type: 'string',
              'x-reference': { to: ['runbook'], label: 'proves', inverse: 'proved by' },
            },
            outcome: { description: 'How it went.', examples: ['passed'], type: 'string', enum: ['passed', 'failed'] },
          },
        },
      },
    },
  };
  const drillOn = (day: string, outcome: string): string =>
    `---\nheld: ${day}\nalert: etcdNoLeader\nproves: [{ runbook: etcdNoLeader, outcome: ${outcome} }]\n---\n\n# Lose the leader, ${day}\n`;

  it('has an index, its fields on its pages, and both ends of its relations, by its schema alone', async () => {
    const own = await siteOfFiles({
      'schemas/kinds/drill.schema.json': JSON.stringify(drill),
      'docs/drills/spring.md': drillOn('2026-03-14', 'failed'),
      'docs/drills/autumn.md': drillOn('2026-09-14', 'passed'),
      'runbooks/etcd/etcdNoLeader.md': runbook(),
    });
    const { title, pages } = index('drill', own);
    expect([title, ...pages.map(({ link, facts }) => `${link.title}: ${print(facts)}`)]).toEqual([
      'Drills',
      'Lose the leader, 2026-09-14: Held 2026-09-14, Alert etcdNoLeader </alerts/etcdNoLeader>',
      'Lose the leader, 2026-03-14: Held 2026-03-14, Alert etcdNoLeader </alerts/etcdNoLeader>',
    ]);
    expect([...generatedRoutes(own, '/')].map(({ address }) => address)).toContain('/drills');
    expect(relationsOf(own, 'runbooks/etcd/etcdNoLeader.md').find(({ label }) => label === 'proved by')?.links).toEqual(
      [
        { title: 'Lose the leader, 2026-03-14', kind: 'drill', address: '/drills/spring', note: 'outcome: failed' },
        { title: 'Lose the leader, 2026-09-14', kind: 'drill', address: '/drills/autumn', note: 'outcome: passed' },
      ],
    );
  });
});

/** Facts as somebody reads them. */
function print(facts: readonly Fact[]): string {
  return facts.map(({ label, value, note }) => [label, text(value), note].filter(Boolean).join(' ')).join(', ');
}

function text(value: FactValue): string {
  switch (value.type) {
    case 'text':
    case 'code':
    case 'prose':
      return value.text;
    case 'time':
      return value.text + (value.overdue ? ' (overdue)' : '');
    case 'badge':
      return `[${value.mark.name}: ${value.mark.level}]`;
    case 'link':
      return `${value.link.title}${value.link.address === undefined ? '' : ` <${value.link.address}>`}`;
    case 'run':
    case 'list':
      return value.items.map(text).join(' · ');
    case 'group':
      return print(value.facts);
    case 'table':
      return [value.columns, ...value.rows.map((row) => row.map((cell) => (cell === null ? '' : text(cell))))]
        .map((row) => `\n| ${row.join(' | ')} |`)
        .join('');
  }
}
