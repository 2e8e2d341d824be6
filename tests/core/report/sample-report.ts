import type { Problem, Report, ReportContext } from '../../../plugins/core/index.ts';
import { indexLines } from '../../../plugins/core/index.ts';

const PAGE = `---
title: etcdNoLeader
alerts: [etcdNoLeadr]
---

# etcdNoLeader

See [members](members.md).
`;

export const CONTEXT: ReportContext = { textOf: () => PAGE, paint: (_, text) => text };

/** A Problem at the first place of some words of the page. */
export function problemAt(words: string, changes: Partial<Problem> = {}): Problem {
  const start = PAGE.indexOf(words);
  const rule = changes.rule ?? 'reference-resolves';
  return {
    rule,
    severity: 'error',
    message: 'Unknown alert `etcdNoLeadr`, did you mean `etcdNoLeader`?',
    file: 'runbooks/etcd/etcdNoLeader.md',
    range: indexLines(PAGE).rangeOf([start, start + words.length]),
    url: `https://handbook.example.org/reference/rules/${rule}`,
    ...changes,
  };
}

const misspelled = problemAt('etcdNoLeadr');

/** Two Problems, one of each form that a report can have. */
export const SAMPLE: Report = reportOf(
  { ...misspelled, suggestion: { range: misspelled.range, text: 'etcdNoLeader' } },
  problemAt('members.md', {
    rule: 'name-is-unique',
    severity: 'warning',
    message: '`members` stands here twice.',
    related: [{ ...problemAt('title'), message: 'It stands here first.' }],
  }),
);

/** What a hostile file name and message could try in any of the formats. */
export const HOSTILE: Report = reportOf(
  problemAt('members.md', {
    file: 'docs/a,b:c%0A\n::error::`x` ##[add-mask]y <i>\u202e&"\u0007.md',
    message:
      'Found `a|b<c>` and @ops-team, #12, ]](x) <img src=x> &amp; ::warning::50% `open\n\u001b[2Jhttps://evil.example',
  }),
);

export function reportOf(...problems: Problem[]): Report {
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const summary = { files: 3, errors: count('error'), warnings: count('warning'), infos: count('info') };
  return { version: 1, problems, summary, coverage: { alerts: 12, withRunbook: 11 } };
}
