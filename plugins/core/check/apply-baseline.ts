import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import type { Handbook } from '../model/handbook.ts';
import { quoted } from '../model/plain-text.ts';
import type { Problem, Report } from '../model/problem.ts';
import { indexLines } from '../model/span.ts';
import { baselineIsCurrent } from '../rules/baseline-is-current.ts';
import { baselineKey, entryFor } from './baseline-key.ts';
import { countProblems } from './narrow-report.ts';
import { levelOf } from './rule-levels.ts';
import { rulePage } from './rule-page.ts';

/** Takes out of a report what the baseline holds, and says which of its entries hold nothing any more. */
export function applyBaseline(
  report: Report,
  baseline: Baseline,
  handbook: Pick<Handbook, 'textOf' | 'settings' | 'files'>,
): Report {
  const { textOf } = handbook;
  const left = countEntries(baseline.entries);
  const problems = report.problems.filter((problem) => {
    const entry = entryFor(problem, textOf);
    const key = entry && baselineKey(entry);
    const count = key === undefined ? 0 : (left.get(key) ?? 0);
    if (key !== undefined && count > 0) left.set(key, count - 1);
    return count <= 0;
  });
  const known = report.problems.length - problems.length;
  const stale = findStale(baseline, left, handbook);
  const reported = stale === undefined ? problems : withProblem(problems, stale);
  const summary = { files: report.summary.files, ...countProblems(reported), ...(known > 0 && { known }) };
  return { ...report, problems: reported, summary };
}

function countEntries(entries: readonly BaselineEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(baselineKey(entry), (counts.get(baselineKey(entry)) ?? 0) + entry.count);
  return counts;
}

/** One Problem for all of them: who mends a page that has many should not meet as many new lines. */
function findStale(
  { file, text, entries }: Baseline,
  left: ReadonlyMap<string, number>,
  handbook: Pick<Handbook, 'settings' | 'files'>,
): Problem | undefined {
  const severity = levelOf(baselineIsCurrent, handbook.settings);
  const stale = entries.filter((entry) => (left.get(baselineKey(entry)) ?? 0) > 0);
  const [first] = stale;
  if (severity === 'off' || first === undefined) return undefined;
  const { id } = baselineIsCurrent;
  const one = `\`${first.rule.replaceAll('`', "'")}\` in ${quoted(first.file)}`;
  const subject =
    stale.length === 1 ? `The entry for ${one} holds` : `${stale.length} entries, the first for ${one}, hold`;
  return {
    rule: id,
    severity,
    message: `${subject} more than is wrong now; run \`handbook lint --update-baseline\` to keep what was gained.`,
    file,
    range: indexLines(text).rangeOf(placeOf(first, text)),
    url: rulePage(id, handbook),
  };
}

/** As the toolkit writes an entry; one that was written otherwise is not searched for. */
function placeOf({ rule, file, found }: BaselineEntry, text: string): [start: number, end: number] {
  const start = text.indexOf(JSON.stringify({ file, rule, found }).slice(0, -1));
  return start < 0 ? [0, 0] : [start, start + JSON.stringify({ file }).length - 1];
}

/** In order of files, as everything else. */
function withProblem(problems: readonly Problem[], added: Problem): Problem[] {
  const index = problems.findIndex(({ file }) => file > added.file);
  return index < 0 ? [...problems, added] : problems.toSpliced(index, 0, added);
}
