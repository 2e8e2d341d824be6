import type { Problem, Report } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import { codeFrame } from './code-frame.ts';
import { placeOf } from './place-of.ts';
import { summaryLine } from './summary-line.ts';

/** For people: place, severity, sentence and rule of each Problem, with the line it is about; a count at the end. */
export function reportText(report: Report, context: ReportContext): string {
  const problems = report.problems.map((problem) => explain(problem, context));
  return `${[...problems, summaryLine(report, context.paint)].join('\n\n')}\n`;
}

function explain(problem: Problem, { textOf, paint, link = (text) => text, columns }: ReportContext): string {
  const { file, range, severity, message, rule, url } = problem;
  const place = placeOf(file, range);
  const name = link(paint('quiet', rule), url);
  const head = `${paint('strong', place)} ${paint(severity, severity)}  ${message}  ${name}`;
  const related = (problem.related ?? []).map((other) => `  ${placeOf(other.file, other.range)}  ${other.message}`);
  const frame = problem.secret
    ? `  ${range.start.line} ${paint('quiet', '|')} ****`
    : codeFrame(textOf(file), range, paint, columns);
  return [head, frame, ...related].filter((part) => part !== '').join('\n');
}
