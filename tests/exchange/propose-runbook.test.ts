import { describe, expect, test } from 'vitest';
import { addressOf, alertAddresses, type Node, proposeRunbook } from '../../plugins/core/index.ts';
import { loadFiles, TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const FILES = {
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'docs/monitoring/mysql/mysql.rules.yml': alertRule('MysqlTooManyConnections(>80%)'),
  'docs/rules/stray.rules.yml': alertRule('NobodysAlert'),
};

const propose = async (alert: string, files: Record<string, string> = FILES) => {
  const { handbook, graph } = await loadFiles(files);
  // Every alert of a rule has a node.
  return proposeRunbook(graph.named(alert, ['alert'])[0] as Node, { handbook, graph });
};

describe('the runbook that is proposed for an alert', () => {
  test.each([
    ['etcdNoLeader', 'runbooks/etcd/etcdNoLeader.md'],
    ['MysqlTooManyConnections(>80%)', 'runbooks/mysql/MysqlTooManyConnections-80-.md'],
  ])('is the page that `handbook new` writes: %s', async (alert, file) => {
    const proposed = await propose(alert);
    expect(proposed?.file).toBe(file);
    await withFiles(FILES, async (root) => {
      const options = ['--root', root, '--today', TODAY, '--no-cache', '--dry-run'];
      const { stdout } = runCommand(['new', 'runbook', alert, ...options]);
      expect(stdout).toBe(`${proposed?.file}\n\n${proposed?.text}`);
    });
  });

  test('stands at the top of the runbooks as long as no rule says its service', async () => {
    expect(await propose('NobodysAlert')).toMatchObject({ service: undefined, file: 'runbooks/NobodysAlert.md' });
  });

  test('is none where another page has the name, in whatever case', async () => {
    const taken = {
      ...FILES,
      'runbooks/etcd/ETCDNOLEADER.md': runbook({ title: 'Other', frontMatter: 'alerts: []\n' }),
    };
    expect(await propose('etcdNoLeader', taken)).toBeUndefined();
  });

  test('is none for a name that is too long for a file', async () => {
    const name = 'A'.repeat(101);
    expect(await propose(name, { 'docs/monitoring/a/a.rules.yml': alertRule(name) })).toBeUndefined();
  });
});

test('an alert that is called like the list of most wanted runbooks has an address of its own', async () => {
  const { handbook } = await loadFiles({ 'docs/monitoring/a/a.rules.yml': alertRule('Most-Wanted') });
  expect(addressOf('Most-Wanted')).toBe('Most-Wanted');
  expect(alertAddresses(handbook).get('Most-Wanted')).toMatch(/^\/alerts\/Most-Wanted-[0-9a-f]{6}$/);
});
