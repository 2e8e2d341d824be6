import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../plugins/core/index.ts';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { runCommand } from '../support/run-command.ts';

const FILES = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  'handbook/docs/etcd.md': '# etcd\n\nSee [members](members.md).\n',
};
const LINT = ['lint', '--no-cache', '--root', 'handbook'];

test.each(Object.keys(reporters))('two runs with the format %s give the same bytes', async (format) => {
  await withFiles(FILES, async (root) => {
    const [first, second] = [1, 2].map(() => runCommand([...LINT, '--format', format], { cwd: root }));
    expect(first?.stdout).not.toBe('');
    expect(second).toEqual(first);
  });
});

test('annotations name files as the repository does, and the job summary has all of them', async () => {
  await withFiles(FILES, async (root) => {
    const summary = join(root, 'summary.md');
    writeFiles(root, { 'summary.md': 'Before.\n' });
    const { stdout } = runCommand([...LINT, '--format', 'github'], {
      cwd: root,
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(stdout).toMatch(/^::error file=handbook\/docs\/etcd\.md,line=3,/);
    expect(readFileSync(summary, 'utf8')).toMatch(/^Before\.\n/);
    expect(readFileSync(summary, 'utf8')).toMatch(/^- \*\*error\*\* `docs\/etcd\.md:3:15` /m);
  });
});

test('a comment says what changed since an earlier report', async () => {
  await withFiles(FILES, async (root) => {
    runCommand([...LINT, '--format', 'json', '--output', 'before.json'], { cwd: root });
    writeFiles(root, { 'handbook/docs/etcd.md': '# etcd\n\nSee [peers](peers.md).\n' });
    const run = runCommand([...LINT, '--format', 'markdown', '--compare', 'before.json'], { cwd: root });
    expect(run.stdout).toMatchInlineSnapshot(`
      "<!-- handbook report -->

      ## Handbook

      1 error in 1 file.

      ### New: 1

      - **error** \`docs/etcd.md:3:13\` No file at \`docs/peers.md\`; correct the path or remove the link. [reference-resolves](https://handbook.example.org/reference/rules/reference-resolves)

      ### Fixed: 1

      - **error** \`docs/etcd.md:3:15\` No file at \`docs/members.md\`; correct the path or remove the link. [reference-resolves](https://handbook.example.org/reference/rules/reference-resolves)
      "
    `);
    expect(runCommand([...LINT, '--compare', 'before.json'], { cwd: root })).toMatchObject({ code: 2 });
    expect(runCommand([...LINT, '--format', 'markdown', '--compare', 'gone.json'], { cwd: root })).toMatchObject({
      code: 2,
    });
  });
});

describe('colours', () => {
  const coloured = (env: Record<string, string>): Promise<boolean> =>
    withFiles(FILES, async (root) => {
      const { stdout } = runCommand(LINT, { cwd: root, env: { NO_COLOR: '', ...env } });
      return stdout.includes('\u001b[');
    });

  test.each([
    ['are left out where no terminal is', {}, false],
    ['are used when FORCE_COLOR asks for them', { FORCE_COLOR: '1' }, true],
    ['are left out when FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
    ['are left out when NO_COLOR asks, whatever else does', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', async (_, env, expected) => {
    expect(await coloured(env)).toBe(expected);
  });

  test('stay out of a file', async () => {
    await withFiles(FILES, async (root) => {
      runCommand([...LINT, '--output', 'report.txt'], { cwd: root, env: { NO_COLOR: '', FORCE_COLOR: '1' } });
      expect(readFileSync(join(root, 'report.txt'), 'utf8')).not.toContain('\u001b[');
    });
  });
});
