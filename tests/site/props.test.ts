import { describe, expect, it } from 'vitest';
import type { Document, Settings } from '../../plugins/core/index.ts';
import { reviewDue } from '../../plugins/core/index.ts';
import { runbooksIndexProps } from '../../plugins/docusaurus-plugin-handbook/props/index-props.ts';
import { relationsOf } from '../../plugins/docusaurus-plugin-handbook/props/relations.ts';
import { rankOf, severityMarks } from '../../plugins/docusaurus-plugin-handbook/props/severities.ts';
import { editUrl, lineUrl } from '../../plugins/docusaurus-plugin-handbook/props/source-links.ts';
import type { PageLink } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { loadFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const settings = (source?: Settings['source']): Settings => ({
  name: 'Lighthouse Operations',
  url: 'https://ops.example.org',
  file: undefined,
  ...(source && { source }),
});

describe('links into the repository', () => {
  it.each([
    ['https://github.com/example/handbook', 'https://github.com/example/handbook/edit/main/docs/a%20b.md'],
    ['https://gitlab.example.org/ops/handbook/', 'https://gitlab.example.org/ops/handbook/-/edit/main/docs/a%20b.md'],
    ['https://codeberg.org/ops/handbook', 'https://codeberg.org/ops/handbook/_edit/main/docs/a%20b.md'],
  ])('are spelled as the host of %s spells them', (url, expected) => {
    expect(editUrl(settings({ url }), 'docs/a b.md')).toBe(expected);
  });

  it('name a line', () => {
    expect(lineUrl(settings({ url: 'https://github.com/o/h', branch: 'release/1' }), 'docs/etcd.rules.yml', 7)).toBe(
      'https://github.com/o/h/blob/release/1/docs/etcd.rules.yml#L7',
    );
  });

  it('are left out without a repository, and for an address that is none', () => {
    expect(editUrl(settings(), 'docs/index.md')).toBeUndefined();
    expect(editUrl(settings({ url: 'javascript:alert(1)' }), 'docs/index.md')).toBeUndefined();
  });
});

describe('the next review of a page', () => {
  const due = async (frontMatter: string, handbookYml = 'name: Lighthouse\n'): Promise<string | undefined> => {
    const files = { 'handbook.yml': handbookYml, 'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter }) };
    const { handbook } = await loadFiles(files);
    return reviewDue(handbook.documents[0] as Document, handbook);
  };

  it('is half a year after the last one for a runbook', async () => {
    expect(await due('reviewed: 2026-01-15\n')).toBe('2026-07-15');
  });

  it('is what the page says, else what the settings say', async () => {
    expect(await due('reviewed: 2026-01-15\nreview-every: P2W\n', 'review-every: { runbook: P1M }\n')).toBe(
      '2026-01-29',
    );
    expect(await due('reviewed: 2026-01-31\n', 'review-every: { runbook: P1M }\n')).toBe('2026-02-28');
  });

  it('is unknown when nobody has reviewed it', async () => {
    expect(await due('')).toBeUndefined();
    expect(await due('reviewed: [soon]\n')).toBeUndefined();
  });
});

describe('severities', () => {
  it('are levelled as coverage levels them, and stand the gravest first', () => {
    const marks = severityMarks({ ...settings(), severities: { critical: ['page-now'] } }, [
      'info',
      'Page-Now',
      undefined,
      'info',
      'odd',
      'Ticket',
    ]);
    expect(marks.map(({ name, level }) => `${name}: ${level}`)).toEqual([
      'Page-Now: critical',
      'Ticket: warning',
      'odd: other',
      'info: info',
    ]);
    expect(rankOf(marks)).toBe(0);
  });

  it('know what most collections write, without a word in the settings', () => {
    const marks = severityMarks(settings(), ['none', 'page', 'ticket', 'CRITICAL']);
    expect(marks.map(({ name, level }) => `${name}: ${level}`)).toEqual([
      'CRITICAL: critical',
      'page: critical',
      'ticket: warning',
      'none: info',
    ]);
  });
});

describe('lists', () => {
  it('put what is out of use last', async () => {
    const frontMatter = 'state: deprecated\nreplaced-by: etcdNoLeader\n';
    const site = await siteOfFiles({
      'docs/services/etcd.md': '# etcd\n',
      'runbooks/etcd/etcdLeaderLost.md': runbook({ title: 'Leader lost', frontMatter }),
      'runbooks/etcd/etcdNoLeader.md': runbook({ title: 'No leader' }),
    });
    const titles = (links: readonly PageLink[] = []): string[] => links.map(({ title }) => title);
    expect(titles(runbooksIndexProps(site).groups[0]?.runbooks)).toEqual(['No leader', 'Leader lost']);
    const related = relationsOf(site, 'docs/services/etcd.md').find(({ label }) => label === 'has runbook');
    expect(titles(related?.links)).toEqual(['No leader', 'Leader lost']);
  });
});
