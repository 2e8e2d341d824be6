import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpus.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** How many handbooks are made for each sort of file. More find more: `HANDBOOK_FUZZ_RUNS=500 npx vitest run tests/corpus/fuzz`. */
export const FUZZ_RUNS = Number(process.env.HANDBOOK_FUZZ_RUNS ?? 6);
/** A run that failed is repeated by its seed, which the failure prints. */
export const FUZZ_SEED = Number(process.env.HANDBOOK_FUZZ_SEED ?? 20261126);
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
export const FUZZ_SORTS: [what: string, place: (index: number) => string, files: () => Buffer[]][] = [
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

/** Writes files beside a home page, and removes them again. */
export async function inHandbook<T>(
  files: Readonly<Record<string, Buffer>>,
  use: (root: string) => Promise<T>,
): Promise<T> {
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
