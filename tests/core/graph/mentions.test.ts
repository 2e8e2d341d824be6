import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../support/lint-files.ts';
import { alertRule, runbook } from '../../support/pages.ts';

const HANDBOOK = {
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/etcd/index.md': '# How etcd is watched\n',
  'docs/practices/on-call.md': '# On call\n',
  'docs/services/etcd.md': '# etcd\n\n`etcd` holds the state of the cluster.\n',
  'runbooks/etcd/etcdNoLeader.md': runbook({ impact: 'Watch out for `etcdNoLeader`.' }),
};

/** Every mention as `text at its place → node`. */
async function mentions(page: string, more: Record<string, string> = {}): Promise<string[]> {
  const { handbook, graph } = await loadFiles({ ...HANDBOOK, 'docs/handover.md': page, ...more });
  return graph.edges
    .filter(({ label }) => label === 'mentions')
    .map(({ file, span, to }) => `${file}: ${handbook.textOf(file).slice(...span)} → ${to}`);
}

describe('a name in code', () => {
  test('is an alert, a service, and nothing that only looks like one', async () => {
    const page = '# Handover\n\n`etcdNoLeader` on `etcd`, not `etcdNoLeade`, `ETCD` or `systemctl restart etcd`.\n';
    expect(await mentions(page)).toMatchInlineSnapshot(`
      [
        "docs/handover.md: \`etcdNoLeader\` → alert:etcdNoLeader",
        "docs/handover.md: \`etcd\` → docs/services/etcd.md",
      ]
    `);
  });

  test('counts once in each section', async () => {
    const page = '# Handover\n\n`etcd` and `etcd`.\n\n## Monday\n\n- `etcd`\n- `etcd`\n\n### Night\n\nFine.\n';
    expect(await mentions(page)).toHaveLength(2);
  });

  test('stays text in headings, inside links of all forms, and in fences', async () => {
    const page = [
      '# `etcd`',
      '[`etcd`](services/etcd.md) [`etcd`][e] <a href="services/etcd.md">`etcd`</a>',
      '```\netcd\n```',
      '[e]: services/etcd.md',
    ].join('\n\n');
    expect(await mentions(page)).toEqual([]);
  });

  test('is found behind a link that raw HTML has closed', async () => {
    expect(await mentions('# Handover\n\n<a href="services/etcd.md">here</a>: `etcd`\n')).toHaveLength(1);
  });

  test('stays text where several things have the name, unless all others belong to one of them', async () => {
    expect(await mentions('# Handover\n\n`etcdNoLeader`\n')).toHaveLength(1);
    const another = runbook({ frontMatter: 'alerts: [etcdMembersDown]\n' });
    expect(await mentions('# Handover\n\n`etcdNoLeader`\n', { 'runbooks/old/etcdNoLeader.md': another })).toEqual([]);
  });

  test('is not a word of the schemas, nor the id of a plain page', async () => {
    expect(await mentions('# Handover\n\n`on-call`, `severity`, `handover`, `index`.\n')).toEqual([]);
  });

  test('takes nothing away: a runbook that is only mentioned still answers no alert', async () => {
    const { graph } = await loadFiles({
      'docs/handover.md': '# Handover\n\n`RestoreTheDatabase`\n',
      'runbooks/etcd/RestoreTheDatabase.md': runbook({ frontMatter: 'alerts: [etcdNoLeader]\n' }),
      'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
    });
    expect(graph.edgesTo('runbooks/etcd/RestoreTheDatabase.md').map(({ label }) => label)).toEqual(['mentions']);
    expect(graph.edgesTo('alert:etcdNoLeader').map(({ label }) => label)).toEqual(['answers', 'contains']);
  });
});
