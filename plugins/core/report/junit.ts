import { groupBy } from '../model/group-by.ts';
import { plainPath, withoutControls } from '../model/plain-text.ts';
import type { Problem, Report } from '../model/problem.ts';
import { placeOf } from './place-of.ts';
import { summaryLine } from './summary-line.ts';

/** JUnit XML, which most CI servers show: a suite a file, a case a Problem. Errors fail, the others pass and say why. */
export function reportJunit(report: Report): string {
  const suites = [...groupBy(report.problems, ({ file }) => file)].map(([file, problems]) =>
    suite(file, problems.map(toCase), problems),
  );
  // Servers take a report without any case for a broken one.
  if (suites.length === 0)
    suites.push(
      suite('handbook', [`    <testcase${attributes({ classname: 'handbook', name: summaryLine(report) })}/>`], []),
    );
  const counts = attributes({
    name: 'handbook lint',
    tests: Math.max(1, report.problems.length),
    failures: report.summary.errors,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n${suites.join('\n')}\n</testsuites>\n`;
}

function suite(name: string, cases: readonly string[], problems: readonly Problem[]): string {
  const failures = problems.filter(({ severity }) => severity === 'error').length;
  const counts = attributes({ name: plainPath(name), tests: cases.length, failures });
  return `  <testsuite${counts}>\n${cases.join('\n')}\n  </testsuite>`;
}

function toCase({ file, range, rule, severity, message, url, related = [] }: Problem): string {
  const { line, column } = range.start;
  const names = attributes({ classname: plainPath(file), name: `${rule} at ${line}:${column}` });
  const others = related.map((other) => `${placeOf(other.file, other.range)}  ${other.message}`);
  const text = [`${placeOf(file, range)} ${severity}  ${message}  ${url}`, ...others].map(escapeXml).join('\n');
  const body =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase${names}>${body}</testcase>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** Characters that XML 1.0 does not allow at all cannot be escaped either, so they are taken out. */
function escapeXml(text: string): string {
  return withoutControls(text)
    .replace(/[\ufffe\uffff]/g, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
