import type { Problem } from '../core/index.ts';

/** What mends a Problem: a text for a range. */
export interface QuickFix {
  title: string;
  problem: Problem;
  text: string;
}

/** The suggestions of Problems that stand between two lines, counted from 1. */
export function quickFixes(problems: readonly Problem[], firstLine: number, lastLine: number): QuickFix[] {
  return problems.flatMap((problem) => {
    const { range, suggestion } = problem;
    if (suggestion === undefined || range.start.line > lastLine || range.end.line < firstLine) return [];
    const written = suggestion.text.length > 60 ? `${suggestion.text.slice(0, 60)}…` : suggestion.text;
    const title = written === '' ? 'Remove it' : `Write ${JSON.stringify(written)}`;
    return [{ title, problem, text: suggestion.text }];
  });
}
