import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding, Problem, RelatedPlace, Report, Severity } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { indexLines, type LineIndex } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { applyBaseline } from './apply-baseline.ts';
import { checkSettings } from './check-settings.ts';
import { countCoverage } from './count-coverage.ts';
import { hideInMessages } from './hide-in-messages.ts';
import { countProblems } from './narrow-report.ts';
import { levelOf } from './rule-levels.ts';
import { suppress } from './suppress.ts';

/**
 * Judges a handbook by every rule, as its settings, suppressions and baseline allow. `outside` are findings of other
 * programs, which all three cover in the same way.
 */
export function checkHandbook(handbook: Handbook, graph: Graph, outside: readonly ParseFinding[] = []): Report {
  const found = suppress([...collectFindings(handbook, graph, rules), ...outside], handbook, rules);
  const findings = hideInMessages(found, handbook.textOf);
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
    summary: summarise(reported, handbook),
    coverage: countCoverage(handbook, graph),
  };
  const baseline = handbook.baseline();
  return baseline === undefined ? report : applyBaseline(report, baseline, handbook);
}

function collectFindings(handbook: Handbook, graph: Graph, rules: readonly Rule[]): ParseFinding[] {
  const findings: ParseFinding[] = [...handbook.findings, ...checkSettings(handbook, rules)];
  for (const document of handbook.documents) findings.push(...document.findings);
  for (const snippet of handbook.snippets) findings.push(...snippet.findings);
  for (const rule of rules) {
    if (levelOf(rule, handbook.settings) === 'off') continue;
    if (rule.document !== undefined) {
      for (const document of handbook.documents) {
        for (const finding of rule.document(document, handbook)) findings.push({ rule: rule.id, ...finding });
      }
    }
    for (const finding of rule.handbook?.(handbook, graph) ?? []) findings.push({ rule: rule.id, ...finding });
  }
  return findings;
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
    url: `${handbook.settings.url.replace(/\/+$/, '')}/reference/rules/${rule}`,
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

function summarise(problems: readonly Problem[], handbook: Handbook): Report['summary'] {
  const refused = handbook.findings.map(({ file }) => file);
  const files = new Set([...handbook.documents, ...handbook.snippets].map(({ file }) => file).concat(refused));
  return { files: files.size, ...countProblems(problems) };
}
