import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hostileBytes, hostileCases } from '../support/hostile-cases.ts';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { COMMAND, runCommand } from '../support/run-command.ts';

/** Node refuses to read anything but these folders: every attempt, also one whose result nobody sees, ends the run. */
function runConfined(
  folders: readonly string[],
  args: readonly string[],
): { code: number | null; stdout: string; stderr: string } {
  const [major = 0] = process.versions.node.split('.').map(Number);
  const permission = major < 22 ? '--experimental-permission' : '--permission';
  const allowed = folders.map((folder) => `--allow-fs-read=${folder}*`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [permission, '--no-warnings', ...allowed, COMMAND, ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1' },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { code: status, stdout, stderr };
}

/** Every way we know to name a file elsewhere. */
const OUTWARD = `# Home

[a](@site/../../outside/key.pem) [b](../../outside/key.pem) [c](../../outside/page.md#top) ![d](../../../etc/hostname)
[e](file:///etc/passwd) [f](%2e%2e/%2e%2e/outside/key.pem) [g](linked/page.md) [h](/../../outside/page.md) [i](//etc/passwd)

<img src="../../outside/key.pem"> <!-- include ../../outside/key.pem --> {{#include ../../outside/page.md}}

\`\`\`yaml file=../../outside/key.pem
a: 1
\`\`\`
`;

test('a lint reads nothing outside the root and the toolkit', async () => {
  await withFiles({ 'outside/key.pem': 'HB-CANARY\n', 'outside/page.md': '# HB-CANARY\n' }, async (above) => {
    const root = join(above, 'handbook');
    writeFiles(root, {
      'docs/index.md': OUTWARD,
      'docs/related.md': '---\nrelated: [../../outside/page]\n---\n\n# Related\n',
      'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader', { runbookUrl: 'file:///etc/passwd' }),
      'runbooks/etcd/etcdNoLeader.md': runbook(),
      CODEOWNERS: '* @acme/platform\n',
      // Whether the root belongs to a repository is looked up from the root upwards, and ends here.
      '.git/HEAD': 'ref: refs/heads/main\n',
    });
    symlinkSync('../../outside/page.md', join(root, 'docs/link.md'));
    symlinkSync('../../outside', join(root, 'docs/linked'));
    for (const one of hostileCases) {
      if (one.create === undefined) writeFileSync(join(root, 'docs', basename(one.file)), hostileBytes(one));
      for (const { type, path, content = '', target = '' } of one.create ?? []) {
        const place = join(root, 'docs', path.replace(/^(?:\.\.\/)+/, ''));
        mkdirSync(dirname(place), { recursive: true });
        if (type === 'file') writeFileSync(place, content);
        else symlinkSync(target, place);
      }
    }
    const toolkit = dirname(dirname(COMMAND));
    const args = ['lint', '--root', root, '--no-cache', '--format', 'json'];
    const confined = runConfined([root, toolkit], args);
    expect(confined).toEqual(runCommand(args));
    // Where the corpus is absent, what stands above is all there is.
    expect(JSON.parse(confined.stdout).summary.errors).toBeGreaterThan(hostileCases.length > 0 ? 20 : 10);
    expect(confined.stdout).not.toContain('HB-CANARY');
    // The confinement is real: without leave to read the handbook itself nothing works.
    expect(runConfined([toolkit], args).code).toBe(2);
  });
});

test.each<[string, (root: string) => void]>([
  [
    'a schema',
    (root) => writeFiles(root, { 'schemas/kinds/own.schema.json': '{ "$ref": "../../../outside/key.pem" }' }),
  ],
  ['a baseline', (root) => symlinkSync('../outside/key.pem', join(root, 'handbook.baseline.json'))],
  ['settings', (root) => symlinkSync('../outside/key.pem', join(root, 'handbook.yml'))],
])('%s that leads outside is not read there', async (_, lead) => {
  await withFiles({ 'outside/key.pem': 'HB-CANARY: 1\n', 'handbook/docs/index.md': '# Home\n' }, async (above) => {
    const root = join(above, 'handbook');
    writeFiles(root, { '.git/HEAD': 'ref: refs/heads/main\n' });
    lead(root);
    const args = ['lint', '--root', root, '--no-cache'];
    const confined = runConfined([root, dirname(dirname(COMMAND))], args);
    expect(confined).toEqual(runCommand(args));
    expect(confined.stdout + confined.stderr).not.toMatch(/HB-CANARY|A fault in the tool/);
  });
});
