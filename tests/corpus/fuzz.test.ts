import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, HandbookError, loadHandbook, reporters } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';
import { mutatedFile } from '../support/mutate-bytes.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** How many handbooks are made for each sort of file. More find more: `HANDBOOK_FUZZ_RUNS=500 npx vitest run tests/corpus/fuzz.test.ts`. */
const RUNS = Number(process.env.HANDBOOK_FUZZ_RUNS ?? 6);
/** A run that failed is repeated by its seed, which the failure prints. */
const SEED = Number(process.env.HANDBOOK_FUZZ_SEED ?? 20261126);
const FILES_PER_HANDBOOK = 12;
const LONGEST_MILLISECONDS = 2_000;
// Mutation is about what readers do with a page, not about its length.
const LARGEST = 40_000;

/** Real files of the corpus where it is present, and those of this repository. */
function realFiles(folders: readonly string[], wanted: RegExp): Buffer[] {
  const all = folders.flatMap((folder) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return names.filter((name) => wanted.test(name)).map((name) => join(folder, name));
  });
  const files = all.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return files.map((file) => readFileSync(file)).filter(({ length }) => length <= LARGEST);
}

const sources = (...folders: string[]): string[] => [
  ...(corpus === undefined ? [] : folders.map((folder) => join(corpus as string, folder))),
  join(REPOSITORY, 'docs'),
  join(REPOSITORY, 'runbooks'),
];

/** What each sort is made from, and where its files stand in a handbook. */
const SORTS: [what: string, place: (index: number) => string, files: () => Buffer[]][] = [
  ['pages', (index) => `runbooks/etcd/etcdAlert${index}.md`, () => realFiles(sources('runbooks', 'hostile'), /\.md$/)],
  [
    'analyses and practices',
    (index) => `docs/rcas/2026-01-0${index % 9}-dns${index}.md`,
    () => realFiles(sources(), /(?:rcas|practices)\/.*\.md$/),
  ],
  [
    'rule files',
    (index) => `docs/monitoring/etcd/e${index}.rules.yml`,
    () => realFiles(sources('rules', 'hostile'), /rules.*\.ya?ml$/),
  ],
  [
    'Alertmanager configurations',
    (index) => `docs/monitoring/am${index}/alertmanager.yml`,
    () => realFiles(sources('alertmanager', 'hostile'), /\.ya?ml$/),
  ],
  [
    'dashboards',
    (index) => `docs/monitoring/etcd/d${index}.dashboard.json`,
    () => realFiles(sources('dashboards', 'hostile'), /\.json$/),
  ],
  [
    'settings',
    (index) => (index === 0 ? 'handbook.yml' : `docs/x${index}.md`),
    () => [readFileSync(join(REPOSITORY, 'handbook.yml'))],
  ],
];

type Reports = Record<string, string>;

/** Every report of a handbook, or why there is none where the settings cannot be read; any other fault is thrown. */
async function reportsOf(root: string): Promise<Reports> {
  const handbook = await loadHandbook({ root, today: TODAY, cache: false }).catch((error: unknown) => {
    if (error instanceof HandbookError) return error;
    throw error;
  });
  if (handbook instanceof HandbookError) return { none: handbook.message };
  const report = checkHandbook(handbook, buildGraph(handbook));
  const context = { textOf: handbook.textOf, paint: (_: string, text: string) => text };
  return Object.fromEntries(Object.entries(reporters).map(([format, print]) => [format, print(report, context)]));
}

async function inHandbook<T>(files: Readonly<Record<string, Buffer>>, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'handbook-fuzz-'));
  try {
    for (const [file, bytes] of Object.entries({ 'docs/index.md': Buffer.from('# Home\n'), ...files })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), bytes);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Time of the processor, which other programs cannot make longer. */
async function timed<T>(run: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1_000 };
}

async function judge(files: Readonly<Record<string, Buffer>>): Promise<void> {
  await inHandbook(files, async (root) => {
    const { result, milliseconds } = await timed(() => reportsOf(root));
    expect(await reportsOf(root)).toEqual(result);
    // All together in the time of one: then none took longer.
    if (milliseconds < LONGEST_MILLISECONDS) return;
    for (const [file, bytes] of Object.entries(files)) {
      const alone = await inHandbook({ [file]: bytes }, (one) => timed(() => reportsOf(one)));
      expect(alone.milliseconds, `${file} took too long:\n${bytes.toString().slice(0, 2_000)}`).toBeLessThan(
        LONGEST_MILLISECONDS,
      );
    }
  });
}

describe(`damaged files neither crash nor hang a lint, and twice give the same report (seed ${SEED})`, () => {
  test.each(SORTS)(
    '%s',
    async (_, place, read) => {
      const files = read();
      expect(files.length).toBeGreaterThan(0);
      const one = mutatedFile(files);
      const handbook = fc.array(one, { minLength: 1, maxLength: FILES_PER_HANDBOOK });
      await fc.assert(
        fc.asyncProperty(handbook, (all) =>
          judge(Object.fromEntries(all.map((bytes, index) => [place(index), bytes]))),
        ),
        { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: 240_000 },
      );
    },
    300_000,
  );

  test('files of one sort under the name of another', async () => {
    const all = SORTS.flatMap(([, , read]) => read());
    const handbook = fc.array(mutatedFile(all), { minLength: 1, maxLength: FILES_PER_HANDBOOK });
    const places = SORTS.map(([, place]) => place);
    await fc.assert(
      fc.asyncProperty(handbook, (list) =>
        judge(Object.fromEntries(list.map((bytes, index) => [places[index % places.length]?.(index) ?? '', bytes]))),
      ),
      { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: 240_000 },
    );
  }, 300_000);
});
