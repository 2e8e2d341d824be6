import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding, Problem, RelatedPlace, Report, Severity } from '../model/problem.ts';
import { indexLines, type LineIndex } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { applyBaseline } from './apply-baseline.ts';
import { checkSettings } from './check-settings.ts';
import { hideInMessages } from './hide-in-messages.ts';
import { type Judgements, judgeHandbook, judgeOne } from './judge-handbook.ts';
import { countProblems } from './narrow-report.ts';
import { levelOf } from './rule-levels.ts';
import { rulePage } from './rule-page.ts';
import { type FileDirectives, suppress } from './suppress.ts';

/** What a report is made of. */
type Judged = Pick<Judgements, 'files' | 'coverage'> & { across: Readonly<Record<string, readonly ParseFinding[]>> };

/** Judges a handbook by every rule, as its settings, suppressions and baseline allow. */
export function checkHandbook(handbook: Handbook, graph: Graph, outside: readonly ParseFinding[] = []): Report {
  return reportOf(
    judgeHandbook(handbook, () => graph),
    handbook,
    outside,
  );
}

/**
 * Makes the report of what was found. `outside` are findings of other programs, which settings, suppressions and baseline
 * cover in the same way.
 */
export function reportOf(judged: Judged, handbook: Handbook, outside: readonly ParseFinding[] = []): Report {
  const found = [...collectFindings(judged, handbook), ...outside];
  const findings = hideInMessages(suppress(found, directivesOf(judged), handbook, rules), handbook.textOf);
  const linesOf = lineIndexes(handbook);
  const problems: Problem[] = [];
  for (const finding of findings) {
    const rule = rules.find(({ id }) => id === finding.rule);
    const severity = rule ? levelOf(rule, handbook.settings, finding.severity) : (finding.severity ?? 'error');
    if (severity === 'off') continue;
    problems.push(toProblem(finding, severity, handbook, linesOf));
  }
  const reported = withoutRepeats(problems.sort(byPlace));
  const report: Report = {
    version: 1,
    problems: reported,
    summary: summarise(reported, judged, handbook),
    coverage: judged.coverage,
  };
  const baseline = handbook.baseline();
  return baseline === undefined ? report : applyBaseline(report, baseline, handbook);
}

/** What is wrong with one file, as far as it can be told without judging the others again. */
export function problemsOfFile(file: string, handbook: Handbook, graph: Graph, judged: Judgements): Problem[] {
  const own = judgeOne(file, handbook, graph);
  const { length } = handbook.textOf(file);
  const across = Object.values(judged.across)
    .flat()
    .filter((finding) => finding.file === file && finding.span[1] <= length);
  const alone = { ...judged, files: new Map(own && [[file, own]]), across: { across } };
  return reportOf(alone, handbook).problems.filter((problem) => problem.file === file);
}

function collectFindings({ files, across }: Judged, handbook: Handbook): ParseFinding[] {
  const findings: ParseFinding[] = [...handbook.findings, ...checkSettings(handbook, rules)];
  for (const { findings: own, references, links } of files.values()) findings.push(...own, ...references, ...links);
  for (const found of Object.values(across)) findings.push(...found);
  return findings;
}

function directivesOf({ files }: Judged): FileDirectives[] {
  return [...files].flatMap(([file, { directives }]) => (directives.length === 0 ? [] : [{ file, directives }]));
}

function toProblem(
  finding: ParseFinding,
  severity: Severity,
  handbook: Handbook,
  linesOf: (file: string) => LineIndex,
): Problem {
  const { rule, file, message, span, suggestion, related, secret } = finding;
  const lines = linesOf(file);
  return {
    rule,
    severity,
    message,
    file,
    range: lines.rangeOf(span),
    ...(suggestion && { suggestion: { range: lines.rangeOf(suggestion.span), text: suggestion.text } }),
    ...(related?.length && { related: related.map((place) => placeOf(place, linesOf)) }),
    url: rulePage(rule, handbook),
    ...(secret && { secret }),
  };
}

function placeOf(place: RelatedPlace, linesOf: (file: string) => LineIndex): NonNullable<Problem['related']>[number] {
  return { file: place.file, range: linesOf(place.file).rangeOf(place.span), message: place.message };
}

function lineIndexes(handbook: Handbook): (file: string) => LineIndex {
  const indexes = new Map<string, LineIndex>();
  return (file) => {
    const known = indexes.get(file) ?? indexLines(handbook.textOf(file));
    indexes.set(file, known);
    return known;
  };
}

/** By file, place, rule and message: the same in every run, whatever order the rules stand in. */
function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A name that is wrong in two ways gives one line; so does one fault that the loader and a rule both met. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, index) => {
    const before = problems[index - 1];
    return before === undefined || byPlace(before, problem) !== 0;
  });
}

function summarise(problems: readonly Problem[], judged: Judged, handbook: Handbook): Report['summary'] {
  const files = new Set(handbook.findings.map(({ file }) => file));
  for (const [file, { counts }] of judged.files) if (counts) files.add(file);
  return { files: files.size, ...countProblems(problems) };
}
