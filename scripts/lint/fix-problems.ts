import { resolve } from 'node:path';
import {
  editedFile,
  type FixResult,
  fixHandbook,
  type LintResult,
  plainPath,
  type Report,
} from '../../plugins/core/index.ts';
import type { HandbookOptions } from '../open-handbook.ts';
import { printNotice, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';
import { printDiff } from './print-diff.ts';
import { renamesInGit } from './renames-in-git.ts';

/** Mends what can be mended without a person and writes it, or shows the difference. Answers what is left. */
export async function fixProblems(
  options: HandbookOptions,
  narrow: (found: LintResult) => Promise<Report>,
  dryRun: boolean,
): Promise<{ found: LintResult; report: Report }> {
  const root = resolve(options.root);
  const fixes = await fixHandbook(options, { narrow, renames: () => renamesInGit(root) });
  const changes = [...fixes.changes].sort(([a], [b]) => (a < b ? -1 : 1));
  const secretive = new Set(fixes.found.report.problems.filter(({ secret }) => secret).map(({ file }) => file));
  if (dryRun) {
    // A difference shows the lines around a change as well, so that of a file with a secret is not shown at all.
    const shown = changes.filter(([file]) => !secretive.has(file));
    printResult(shown.map(([file, { before, after }]) => printDiff(file, before, after)).join(''));
  }
  // All are looked at before the first is written.
  else
    writeInside(
      root,
      changes.map(([file, { before, after }]) => editedFile(root, file, before, after)),
    );
  for (const line of explain(fixes, dryRun)) printNotice(line);
  for (const [file] of dryRun ? changes : []) {
    if (secretive.has(file))
      printNotice(`${plainPath(file)}: the difference is not shown, since the file holds a secret`);
  }
  return fixes;
}

function* explain({ changes, fixed }: FixResult, dryRun: boolean): Generator<string> {
  for (const file of [...changes.keys()].sort()) {
    const rules = fixed.filter((problem) => problem.file === file).map(({ rule }) => rule);
    const counts = [...new Set(rules)]
      .sort()
      .map((rule) => `${rules.filter((other) => other === rule).length} ${rule}`);
    yield `${plainPath(file)}: ${dryRun ? 'would mend' : 'mended'} ${counts.join(', ')}`;
  }
  if (changes.size === 0) yield 'Nothing can be mended without a person.';
}
