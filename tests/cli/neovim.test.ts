import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url));
const version = /^NVIM v0\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
/** Hidden, the tests say that they were skipped and why. */
const why = version === undefined ? ' (skipped: nvim is not installed)' : '';

/** The settings of the reference, for the Neovim that is here. */
function settings(): string {
  const blocks = readFileSync(path('../../docs/reference/editor.md'), 'utf8').matchAll(/```lua\n([\s\S]*?)```/g);
  const [since11 = '', before = ''] = [...blocks].map(([, block]) => block);
  const command = [process.execPath, path('../../dist/handbook.mjs'), 'editor'].map((word) => `'${word}'`).join(', ');
  return (Number(version) >= 11 ? since11 : before).replace("'npx', 'handbook', 'editor'", command);
}

test.skipIf(version === undefined)(
  `Neovim shows problems, completes, mends, explains and renames with the settings of the reference${why}`,
  async () => {
    const files = {
      'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
      'docs/services/etcd.md':
        '---\ndescription: Keeps the state of the cluster.\nowner: platform-team\n---\n\n# etcd\n',
      'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
      'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'service: etdc\n' }),
      'runbooks/etcd/etcdMembersDown.md': runbook({
        title: 'etcdMembersDown',
        mitigation: 'First [the leader](etcdNoLeader.md).',
      }),
    };
    await withFiles(files, async (root) => {
      writeFiles(root, { '.nvim/init.lua': settings() });
      const nvim = spawnSync(
        'nvim',
        ['--headless', '--clean', '-u', '.nvim/init.lua', '-S', path('../support/neovim-session.lua')],
        {
          cwd: root,
          encoding: 'utf8',
          timeout: 300_000,
          env: { PATH: process.env.PATH ?? '', HOME: join(root, '.nvim'), RESULT: join(root, '.nvim/result.json') },
        },
      );
      expect(existsSync(join(root, '.nvim/result.json')), nvim.stderr).toBe(true);
      expect(JSON.parse(readFileSync(join(root, '.nvim/result.json'), 'utf8'))).toEqual({
        problem: 'Unknown service `etdc`, did you mean `etcd`?',
        place: [2, 9, 13],
        completion: ['etcd'],
        fixes: ['Write "etcd"'],
        hover: 'etcd (service)\nKeeps the state of the cluster.\nOwner: platform-team',
      });
      expect(existsSync(join(root, 'runbooks/etcd/etcdNoLeader.md'))).toBe(false);
      const renamed = Object.fromEntries(
        [
          'runbooks/etcd/etcdLeaderLost.md',
          'runbooks/etcd/etcdMembersDown.md',
          'docs/monitoring/etcd/etcd.rules.yml',
        ].map((file) => [file, readFileSync(join(root, file), 'utf8')]),
      );
      expect(renamed['runbooks/etcd/etcdLeaderLost.md']).toMatch(/^service: etcd\n---\n\n# etcdLeaderLost\n/m);
      expect(renamed['runbooks/etcd/etcdMembersDown.md']).toContain('[the leader](etcdLeaderLost.md)');
      expect(renamed['docs/monitoring/etcd/etcd.rules.yml']).toContain('alert: etcdLeaderLost');
    });
  },
  320_000,
);
