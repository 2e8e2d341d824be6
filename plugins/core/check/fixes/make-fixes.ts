import { applyEdits, type Edit } from '../../model/apply-edits.ts';
import type { Problem } from '../../model/problem.ts';
import { rules } from '../../rules/index.ts';

/** What one pass makes of the texts, and the Problems whose suggestions it followed. */
export interface FixPass {
  texts: ReadonlyMap<string, string>;
  fixed: readonly Problem[];
}

/**
 * Follows the suggestions of Problems, in memory. Of suggestions that overlap the first in the text wins; the others may
 * come again in the next pass, when their Problems are judged anew. What a guard found is never mended in silence.
 */
export function makeFixes(problems: readonly Problem[], textOf: (file: string) => string): FixPass {
  const texts = new Map<string, string>();
  const fixed: Problem[] = [];
  const fixable = problems.filter(isFixable);
  for (const file of new Set(fixable.map((problem) => problem.file))) {
    const text = textOf(file);
    const made = withoutOverlaps(fixable.filter((problem) => problem.file === file)).filter(
      ({ edit }) => text.slice(...edit.span) !== edit.text,
    );
    if (made.length === 0) continue;
    texts.set(
      file,
      applyEdits(
        text,
        made.map(({ edit }) => edit),
      ),
    );
    fixed.push(...made.map(({ problem }) => problem));
  }
  return { texts, fixed };
}

const GUARDS = new Set(rules.filter(({ guard }) => guard).map(({ id }) => id));

function isFixable({ rule, suggestion, secret }: Problem): boolean {
  return suggestion !== undefined && !secret && !GUARDS.has(rule);
}

function withoutOverlaps(problems: readonly Problem[]): { problem: Problem; edit: Edit }[] {
  const edits = problems.flatMap((problem) => {
    const { suggestion } = problem;
    if (suggestion === undefined) return [];
    const { start, end } = suggestion.range;
    return [{ problem, edit: { span: [start.offset, end.offset] as const, text: suggestion.text } }];
  });
  edits.sort((a, b) => a.edit.span[0] - b.edit.span[0]);
  let end = -1;
  return edits.filter(({ edit }) => {
    // Two that begin or end at one place have no order that both would want.
    if (edit.span[0] <= end) return false;
    end = edit.span[1];
    return true;
  });
}
