import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixHandbook, HandbookError } from '../../plugins/core/index.ts';
import { complete } from '../../plugins/editor/complete.ts';
import { definitions } from '../../plugins/editor/definitions.ts';
import { findReferences } from '../../plugins/editor/find-references.ts';
import { hover } from '../../plugins/editor/hover.ts';
import { planRename } from '../../plugins/editor/plan-rename.ts';
import { Workspace } from '../../plugins/editor/workspace.ts';
import { FUZZ_RUNS, FUZZ_SEED, FUZZ_SORTS, inHandbook } from '../support/fuzz-handbooks.ts';
import { TODAY } from '../support/lint-files.ts';
import { mutatedFile } from '../support/mutate-bytes.ts';

const LIMITS = { numRuns: FUZZ_RUNS, seed: FUZZ_SEED, interruptAfterTimeLimit: 60_000 };

describe(`damaged files (seed ${FUZZ_SEED})`, () => {
  test.each(FUZZ_SORTS)(
    '%s: a second --fix finds nothing left',
    async (_, place, read) => {
      const handbook = fc.array(mutatedFile(read()), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(handbook, (all) => mendTwice(Object.fromEntries(all.map((bytes, i) => [place(i), bytes])))),
        LIMITS,
      );
    },
    120_000,
  );

  test.each(FUZZ_SORTS)(
    '%s: the editor answers at any place, however it is typed',
    async (_, place, read) => {
      const files = read();
      const typed = fc.tuple(
        mutatedFile(files),
        mutatedFile(files),
        fc.array(fc.nat(), { minLength: 3, maxLength: 12 }),
      );
      await fc.assert(
        fc.asyncProperty(typed, ([saved, unsaved, offsets]) => askEditor(place(0), saved, unsaved, offsets)),
        LIMITS,
      );
    },
    120_000,
  );
});

async function mendTwice(files: Readonly<Record<string, Buffer>>): Promise<void> {
  await inHandbook(files, async (root) => {
    const mend = () =>
      fixHandbook(
        { root, today: TODAY, cache: false },
        { narrow: ({ report }) => report, renames: () => ({ isNow: () => undefined, was: () => undefined }) },
      ).catch(orWhyNot);
    const first = await mend();
    if (first instanceof HandbookError) return;
    for (const [file, { after }] of first.changes) writeFileSync(join(root, file), after);
    const second = await mend();
    if (second instanceof HandbookError) throw second;
    expect([...second.changes]).toEqual([]);
    expect(second.report.problems).toEqual(first.report.problems);
  });
}

async function askEditor(file: string, saved: Buffer, unsaved: Buffer, offsets: readonly number[]): Promise<void> {
  await inHandbook({ [file]: saved, 'docs/services/etcd.md': Buffer.from('# etcd\n') }, async (root) => {
    const workspace = new Workspace(root);
    await workspace.judgeAll().catch(orWhyNot);
    const text = unsaved.toString('utf8');
    workspace.open(file, text);
    await workspace.judgeAll().catch(orWhyNot);
    const view = workspace.view();
    if (view === undefined) return;
    for (const number of offsets) {
      const offset = number % (view.handbook.textOf(file).length + 1);
      complete(view, file, offset);
      hover(view, file, offset);
      definitions(view, file, offset);
      findReferences(view, file, offset, true);
      planRename(view, file, offset, 'etcdOtherName');
    }
  });
}

function orWhyNot(error: unknown): HandbookError {
  if (error instanceof HandbookError) return error;
  throw error;
}
