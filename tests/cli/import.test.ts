import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const COLLECTION = {
  'handbook/handbook.yml': 'name: Platform\n',
  'upstream/alerts/etcd/etcdNoLeader.md': runbook({ title: 'etcdNoLeader' }),
};

const importIn = (files: Record<string, string>, ...args: string[]): Promise<string> =>
  withFiles(files, async (folder) => {
    const run = runCommand(['import', 'runbooks', ...args, '--today', '2026-11-24'], { cwd: join(folder, 'handbook') });
    return `${run.stdout}${run.stderr}exit ${run.code}`.replaceAll(folder, '<folder>');
  });

test('adopts a collection', async () => {
  expect(await importIn(COLLECTION, '../upstream', '--licence', 'Apache-2.0')).toMatchInlineSnapshot(`
    "Imported 1 page of \`<folder>/upstream\` (openshift): 1 created.
    Each page records its licence, Apache-2.0, under \`origin\`: keep it, and the notices that it asks for.
    exit 0"
  `);
});

test('a dry run says what it would do, and writes nothing', async () => {
  await withFiles(COLLECTION, async (folder) => {
    const { stdout, code } = runCommand(
      ['import', 'runbooks', '../upstream', '--licence', 'MIT', '--dry-run', '--format', 'json'],
      { cwd: join(folder, 'handbook') },
    );
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ version: 1, written: false, summary: { created: 1 } });
    expect(Object.keys(report)).toEqual([
      'version',
      'collection',
      'written',
      'summary',
      'pages',
      'assets',
      'skipped',
      'faults',
    ]);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'handbook/runbooks'))).toBe(false);
  });
});

test('a conflict needs a person: exit 1', async () => {
  const files = { ...COLLECTION, 'handbook/runbooks/etcd/etcdNoLeader.md': '# Ours\n' };
  expect(await importIn(files, '../upstream', '--licence', 'Apache-2.0')).toMatchInlineSnapshot(`
    "Not written: a person must decide
      runbooks/etcd/etcdNoLeader.md  The page here was not imported; move one of the two.

    Read 1 page of \`<folder>/upstream\` (openshift): 1 in conflict.
    Each page records its licence, Apache-2.0, under \`origin\`: keep it, and the notices that it asks for.
    exit 1"
  `);
});

test('what cannot be imported is refused with one message: exit 2', async () => {
  const refusals = [
    await importIn(COLLECTION, '../upstream'),
    await importIn(COLLECTION, '../nowhere', '--licence', 'MIT'),
    await importIn(COLLECTION, 'handbook.yml', '--licence', 'MIT'),
    await importIn({ ...COLLECTION, 'empty/LICENSE': 'MIT' }, '../empty', '--licence', 'MIT'),
    await importIn(COLLECTION, '..', '--licence', 'MIT'),
    await importIn(COLLECTION, '../upstream', '--licence', 'MIT', '--root', 'nowhere'),
  ];
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "handbook: Found no licence for \`../upstream\`, so nobody may copy it.
      Ask its authors, then name the licence with --licence and its SPDX identifier, such as \`Apache-2.0\`.
    exit 2
    handbook: \`../nowhere\` does not exist.
      Name the folder of a collection of runbooks.
    exit 2
    handbook: \`handbook.yml\` is a file, expected a folder of pages.
      Name the folder of a collection of runbooks.
    exit 2
    handbook: Found no page below \`../empty\`.
      Pages are files whose names end in \`.md\`.
    exit 2
    handbook: The collection \`<folder>\` and the handbook lie in one another.
      Put the collection beside the handbook.
    exit 2
    handbook: The root \`<folder>/handbook/nowhere\` is no folder.
      Name the handbook with --root.
    exit 2"
  `);
});

test('a run that is killed leaves whole files only, and the next one finishes the work', async () => {
  const names = Array.from({ length: 400 }, (_, index) => `etcdMember${index}Down`);
  const pages = names.map((name) => [`upstream/alerts/etcd/${name}.md`, runbook({ title: name })]);
  await withFiles({ ...COLLECTION, ...Object.fromEntries(pages) }, async (folder) => {
    const root = join(folder, 'handbook');
    const target = join(root, 'runbooks/etcd');
    const args = [
      'import',
      'runbooks',
      join(folder, 'upstream'),
      '--root',
      root,
      '--licence',
      'MIT',
      '--today',
      '2026-11-24',
    ];
    await killOnceWriting(args, target);
    const written = readdirSync(target).filter((name) => name.endsWith('.md'));
    expect(written.length).toBeGreaterThan(0);
    for (const name of written)
      expect(readFileSync(join(target, name), 'utf8')).toContain('Start the members that are down');
    expect(runCommand(args).code).toBe(0);
    expect(readdirSync(target)).toHaveLength(401);
  });
});

/** Starts the command and kills it as soon as its first page is there. */
async function killOnceWriting(args: readonly string[], target: string): Promise<void> {
  const command = fileURLToPath(new URL('../../dist/handbook.mjs', import.meta.url));
  const child = spawn(process.execPath, [command, ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !(existsSync(target) && readdirSync(target).some((name) => name.endsWith('.md')))) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  child.kill('SIGKILL');
  await ended;
}
