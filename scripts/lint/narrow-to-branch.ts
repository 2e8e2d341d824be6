import { resolve } from 'node:path';
import {
  coverStock,
  type FindOutside,
  type LintResult,
  lintHandbook,
  narrowToChange,
  quoted,
  type Report,
} from '../../plugins/core/index.ts';
import type { Base } from '../impact/find-base.ts';
import { listBase } from '../impact/list-base.ts';
import { withBase } from '../impact/with-base.ts';
import type { HandbookOptions } from '../open-handbook.ts';
import { printNotice } from '../terminal.ts';
import { overlayOfBase } from './overlay-of-base.ts';
import { surroundingsOf } from './surroundings-of.ts';
import { touchedSince } from './touched-since.ts';

/** Keeps of a report what stands in files that differ from the base, what was not wrong there, and what guards found. */
export async function narrowToBranch(
  after: LintResult,
  base: Base,
  options: HandbookOptions,
  findOutside?: FindOutside,
): Promise<Report> {
  const root = resolve(options.root);
  const files = listBase(root, base.commit);
  const isTouched = touchedSince(root, files);
  return narrowToChange(after, {
    isTouched,
    hasSameFrame: () => !surroundingsOf(root, files).some(isTouched),
    async lintBefore(use) {
      // Other programs read files, not what lies over them.
      const overlay = findOutside === undefined ? overlayOfBase(root, files, isTouched, after) : undefined;
      if (overlay !== undefined) {
        const before = { ...options, overlay, allowEmpty: true };
        return use(await lintHandbook(before, findOutside, coverStock(after.stock, overlay)));
      }
      return withBase(root, base, async ({ folder }) => {
        const before = { ...sharedOptions(options), root: folder, likeRoot: root, allowEmpty: true };
        return use(await lintHandbook(before, findOutside));
      });
    },
  });
}

/** Says how much was left out of a report. */
export function noticeLeftOut(after: LintResult, report: Report, base: Base): void {
  const left = after.report.problems.length - report.problems.length;
  if (left > 0) printNotice(explain(left, base));
}

/** What was named on the command line holds for both states; what lies in the root is of its own state. */
function sharedOptions({ settings, schemas, baseline, today, cache }: HandbookOptions): Partial<HandbookOptions> {
  return {
    ...(settings !== undefined && { settings }),
    ...(schemas !== undefined && { schemas }),
    ...(baseline !== undefined && { baseline }),
    ...(today !== undefined && { today }),
    ...(cache !== undefined && { cache }),
  };
}

function explain(left: number, { name, isMergeBase }: Base): string {
  const where = isMergeBase ? `before the branch left ${quoted(name)}` : `at ${quoted(name)}`;
  return `${left} problem${left === 1 ? '' : 's'} left out: in files that are as ${where}, and no news.`;
}
