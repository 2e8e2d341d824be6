import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, HandbookError, loadHandbook, reporters } from '../../plugins/core/index.ts';
import { FUZZ_RUNS, FUZZ_SEED, FUZZ_SORTS, inHandbook } from '../support/fuzz-handbooks.ts';
import { TODAY } from '../support/lint-files.ts';
import { mutatedFile } from '../support/mutate-bytes.ts';

const FILES_PER_HANDBOOK = 12;
const LONGEST_MILLISECONDS = 2_000;

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

describe(`damaged files neither crash nor hang a lint, and twice give the same report (seed ${FUZZ_SEED})`, () => {
  test.each(FUZZ_SORTS)(
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
        { numRuns: FUZZ_RUNS, seed: FUZZ_SEED, interruptAfterTimeLimit: 240_000 },
      );
    },
    300_000,
  );

  test('files of one sort under the name of another', async () => {
    const all = FUZZ_SORTS.flatMap(([, , read]) => read());
    const handbook = fc.array(mutatedFile(all), { minLength: 1, maxLength: FILES_PER_HANDBOOK });
    const places = FUZZ_SORTS.map(([, place]) => place);
    await fc.assert(
      fc.asyncProperty(handbook, (list) =>
        judge(Object.fromEntries(list.map((bytes, index) => [places[index % places.length]?.(index) ?? '', bytes]))),
      ),
      { numRuns: FUZZ_RUNS, seed: FUZZ_SEED, interruptAfterTimeLimit: 240_000 },
    );
  }, 300_000);
});
