import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runAndKill } from '../support/run-and-kill.ts';
import { runCommand } from '../support/run-command.ts';

const PAGES = 120;
const numbers = Array.from({ length: PAGES }, (_, number) => number);

/** Pages of which each has one fault, so that there is something to report and to freeze. */
const FILES = {
  ...Object.fromEntries(
    numbers.map((number) => [
      `runbooks/etcd/etcdAlert${number}.md`,
      runbook({ title: `etcdAlert${number}`, mitigation: `See [this](gone${number}.md).` }),
    ]),
  ),
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'handbook.yml': 'name: Platform\n',
};

/** A random moment of a run that takes about this long; the seed is printed with what fails. */
const seed = Number(process.env.HANDBOOK_SEED ?? 20261126);
const moments = (count: number, longest: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * longest);
  });
};

const cache = mkdtempSync(join(tmpdir(), 'handbook-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
const env = { XDG_CACHE_HOME: cache };

function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function durationOf(args: readonly string[]): number {
  const began = performance.now();
  runCommand(args, { env });
  return performance.now() - began;
}

describe(`killed in the middle (moments from seed ${seed})`, () => {
  test('a lint leaves a cache that is right, and no file in the handbook', async () => {
    await withFiles(FILES, async (root) => {
      const args = ['lint', '--root', root, '--today', TODAY, '--format', 'json'];
      const fresh = runCommand([...args, '--no-cache']);
      for (const moment of moments(8, durationOf(args))) {
        rmSync(cache, { recursive: true, force: true });
        mkdirSync(cache);
        await runAndKill(args, moment, env);
        expect(runCommand(args, { env }), `killed after ${moment} ms`).toEqual(fresh);
      }
      expect(filesOf(root)).toEqual(FILES);
    });
  });

  test('a report and a baseline are the old ones or the new ones', async () => {
    await withFiles(FILES, async (root) => {
      const report = join(root, 'report.json');
      const args = ['lint', '--root', root, '--today', TODAY, '--no-cache', '--update-baseline', '--format', 'json'];
      const command = [...args, '--output', report];
      const longest = durationOf(command);
      const whole = filesOf(root);
      const fresh: Record<string, string | undefined> = { ...whole };
      for (const moment of moments(6, longest)) {
        for (const file of ['report.json', 'handbook.baseline.json']) rmSync(join(root, file), { force: true });
        await runAndKill(command, moment);
        const { '.report.json.tmp': _, '.handbook.baseline.json.tmp': __, ...found } = filesOf(root);
        for (const [file, text] of Object.entries(found)) expect(text, `${file}, ${moment} ms`).toBe(fresh[file]);
        runCommand(command);
        expect(filesOf(root)).toEqual(fresh);
      }
    });
  });

  test('an import is finished by the next one', async () => {
    const collection = Object.fromEntries(
      numbers.map((number) => [`etcd/etcdAlert${number}.md`, runbook({ title: `etcdAlert${number}` })]),
    );
    await withFiles(collection, async (folder) => {
      const importInto = (root: string): string[] => {
        const origin = ['--source', 'https://example.org/runbooks', '--licence', 'Apache-2.0'];
        return ['import', 'runbooks', folder, '--root', root, '--today', TODAY, ...origin];
      };
      const wanted = await withFiles({ 'handbook.yml': 'name: Platform\n' }, async (root) => {
        const longest = durationOf(importInto(root));
        return { files: filesOf(root), longest };
      });
      expect(Object.keys(wanted.files).length).toBeGreaterThan(PAGES);
      for (const moment of moments(6, wanted.longest)) {
        await withFiles({ 'handbook.yml': 'name: Platform\n' }, async (root) => {
          await runAndKill(importInto(root), moment);
          for (const [file, text] of Object.entries(filesOf(root))) {
            if (!file.endsWith('.tmp')) expect(text, `${file}, ${moment} ms`).toBe(wanted.files[file]);
          }
          runCommand(importInto(root));
          expect(filesOf(root), `killed after ${moment} ms`).toEqual(wanted.files);
        });
      }
    });
  });

  test('a new page is there whole, or not at all', async () => {
    const files = {
      'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
      'handbook.yml': 'name: Platform\n',
    };
    await withFiles(files, async (root) => {
      const command = ['new', 'runbook', 'etcdNoLeader', '--service', 'etcd', '--root', root, '--no-cache'];
      const page = 'runbooks/etcd/etcdNoLeader.md';
      const longest = durationOf(command);
      const whole = readFileSync(join(root, page), 'utf8');
      for (const moment of moments(6, longest)) {
        rmSync(join(root, 'runbooks'), { recursive: true });
        await runAndKill(command, moment);
        expect([undefined, whole], `killed after ${moment} ms`).toContain(filesOf(root)[page]);
        runCommand(command);
        expect(filesOf(root)[page]).toBe(whole);
      }
    });
  });
});
