import { describe, expect, it } from 'vitest';
import { rules } from '../../plugins/core/index.ts';
import { kindFacts } from '../../plugins/docusaurus-plugin-handbook/props/reference/kind-facts.ts';
import { referenceFacts } from '../../plugins/docusaurus-plugin-handbook/props/reference/reference-facts.ts';
import { referenceIndexes } from '../../plugins/docusaurus-plugin-handbook/props/reference/reference-indexes.ts';
import { ruleFacts } from '../../plugins/docusaurus-plugin-handbook/props/reference/rule-facts.ts';
import type { Fact, FactValue } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import type { Site } from '../../plugins/docusaurus-plugin-handbook/site/open-site.ts';
import { runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const FILES = {
  'handbook.yml':
    'name: Lighthouse\nrules: { heading-order: off, owner-exists: error }\nreview-every: { service: P3M }\n',
  'docs/services/etcd.md': '# etcd\n',
  'runbooks/etcd/etcdNoLeader.md': runbook(),
};
const KEPT = {
  'docs/reference/kinds/index.md': '# Kinds of pages\n',
  'docs/reference/kinds/service.md': '# Service\n\nWhat can be down.\n',
  'docs/reference/rules/index.md': '# Rules\n',
  'docs/reference/rules/heading-order.md': '# `heading-order`\n',
};

const addresses = (site: Site): string[] =>
  [...generatedRoutes(site, '/')].map(({ address }) => address).filter((address) => address.startsWith('/reference'));

describe('the reference of a kind', () => {
  it('says what the schema says, with the review of this handbook', async () => {
    const site = await siteOfFiles(FILES);
    const [service] = site.handbook.kinds.filter(({ id }) => id === 'service');
    expect(service && print(kindFacts(site, service).filter(({ long }) => !long))).toMatchInlineSnapshot(`
      "File \`docs/services/<name>.md\`
      Address \`/services/<name>\`
      Index Services </services>
      Review every 3 months
      Shared fields Fields of every page </reference/kinds>
      Schema \`schemas/kinds/service.schema.json\`"
    `);
    const long = service ? kindFacts(site, service).filter((fact) => fact.long) : [];
    expect(long.map(({ label }) => label)).toEqual(['Sections, in this order', 'Fields', 'References']);
    expect(print(long)).toContain('| `tier` | whole number from 1 to 3 | no |');
    expect(print(long)).toContain('| `depends-on[]` | service | depends on | needed by |');
  });

  it.each([
    ['runbook', 'File `runbooks/<service>/<alert>.md`', 'Address `/runbooks/<service>/<alert>`'],
    ['monitoring', 'File `docs/monitoring/<service>/index.md`', 'Address `/monitoring/<service>`'],
    ['rca', 'File `docs/rcas/<yyyy-mm-dd>-<name>.md`', 'Address `/rcas/<yyyy-mm-dd>-<name>`'],
    ['report', 'File `docs/status/reports/<name>.md`', 'Address `/status/reports/<name>`'],
  ])('says where pages of the kind %s live', async (id, file, address) => {
    const site = await siteOfFiles(FILES);
    const [kind] = site.handbook.kinds.filter((candidate) => candidate.id === id);
    const text = kind ? print(kindFacts(site, kind)) : '';
    expect(text).toContain(file);
    expect(text).toContain(address);
  });

  it('is made for kinds in use where nobody has written it', async () => {
    expect(addresses(await siteOfFiles(FILES))).toEqual([
      '/reference/kinds',
      '/reference/kinds/runbook',
      '/reference/kinds/service',
    ]);
  });

  it('is made for a kind that the handbook brings before there is a page of it', async () => {
    const schema = {
      title: 'Drill',
      'x-kind': { label: { one: 'drill', many: 'drills' }, folders: ['docs/drills'] },
      type: 'object',
      allOf: [{ $ref: '../shared.schema.json' }],
      unevaluatedProperties: false,
    };
    const site = await siteOfFiles({ ...FILES, 'schemas/kinds/drill.schema.json': JSON.stringify(schema) });
    expect(addresses(site)).toContain('/reference/kinds/drill');
  });

  it('is put around the page that somebody has written, and is there for all kinds then', async () => {
    const site = await siteOfFiles({ ...FILES, ...KEPT });
    expect(addresses(site)).toContain('/reference/kinds/rca');
    expect(addresses(site)).not.toContain('/reference/kinds');
    expect(addresses(site)).not.toContain('/reference/kinds/service');
    const factsOf = (file: string): Fact[] =>
      site.handbook.documents
        .filter((document) => document.file === file)
        .flatMap((page) => referenceFacts(site, page));
    expect(factsOf('docs/reference/kinds/service.md')).not.toEqual([]);
    expect(factsOf('docs/reference/kinds/index.md')).toEqual([]);
    expect(factsOf('docs/services/etcd.md')).toEqual([]);
  });

  it('can be linked to, by page and by address, also where it is made', async () => {
    const { resolveLink } = await siteOfFiles(FILES);
    expect(resolveLink('docs/services/etcd.md', '/reference/kinds/service')).toMatchObject({ type: 'generated' });
    expect(resolveLink('docs/services/etcd.md', '/reference/kinds')).toMatchObject({ type: 'generated' });
    expect(resolveLink('docs/services/etcd.md', '/reference/kinds/rca')).toMatchObject({ type: 'missing' });
  });
});

describe('the reference of a rule', () => {
  it('says its level by default and here, and how to disable or snooze it', async () => {
    const site = await siteOfFiles(FILES);
    const [rule] = rules.filter(({ id }) => id === 'heading-order');
    expect(rule && print(ruleFacts(site, rule))).toMatchInlineSnapshot(`
      "Holds A page has one heading of level 1 at most, and no level is left out on the way down.
      By default [info]
      In this handbook [off]
      Guard no
      Source \`plugins/core/rules/heading-order.ts\`
      How to disable or snooze it 
      | Where | What to write |
      | In front of a paragraph, table or block; before the first heading it covers the page | \`<!-- handbook disable heading-order: REASON -->\` |
      | In front matter for the page, in a YAML file above the entry | \`# handbook disable heading-order: REASON\` |
      | Until a day, in either form | \`<!-- handbook snooze YYYY-MM-DD heading-order: REASON -->\` |
      | In \`handbook.yml\`, for a file that cannot carry a comment | \`exceptions: [{ file: FILE, rule: heading-order, reason: REASON }]\` |
      | In \`handbook.yml\`, for the whole handbook | \`rules: { heading-order: off }\` |"
    `);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s ends with how to disable it', async (id, rule) => {
    const last = ruleFacts(await siteOfFiles(FILES), rule).at(-1);
    expect(last?.label).toBe('How to disable or snooze it');
    if (rule.guard) expect(last && print([last])).toContain('a guard cannot be disabled');
    else expect(last && print([last])).toContain(`\`rules: { ${id}: off }\``);
  });

  it('is listed with the levels of this handbook, and a link where there is a page', async () => {
    const { pages = [] } = referenceIndexes['/reference/rules']?.(await siteOfFiles({ ...FILES, ...KEPT })) ?? {};
    const line = (id: string): string[] =>
      pages
        .filter(({ link }) => link.title === id)
        .map(({ link, facts }) => `${link.title} ${link.address ?? '(no page)'}: ${print(facts)}`);
    expect(['heading-order', 'owner-exists', 'embargo'].flatMap(line)).toMatchInlineSnapshot(`
      [
        "heading-order /reference/rules/heading-order: Level [off]",
        "owner-exists (no page): Level [error]",
        "embargo (no page): Level [error]
      Guard cannot be disabled",
      ]
    `);
    expect(pages).toHaveLength(rules.length);
  });
});

/** Facts as somebody reads them. */
function print(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `${label} ${text(value)}`).join('\n');
}

function text(value: FactValue): string {
  if (value.type === 'prose') return value.text;
  if (value.type === 'badge') return `[${value.mark.name}]`;
  if (value.type === 'link') return `${value.link.title} <${value.link.address}>`;
  if (value.type !== 'table') return value.type;
  const rows = value.rows.map((row) => row.map((cell) => (cell === null ? '' : text(cell))));
  return [value.columns, ...rows].map((row) => `\n| ${row.join(' | ')} |`).join('');
}
