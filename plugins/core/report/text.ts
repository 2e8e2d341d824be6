import { plainText } from '../model/plain-text.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import { codeFrame } from './code-frame.ts';

/** For people: place, severity, sentence and rule of each Problem, with the line it is about; a count at the end. */
export function reportText(report: Report, context: ReportContext): string {
  const problems = report.problems.map((problem) => explain(problem, context));
  return `${[...problems, summarise(report, context)].join('\n\n')}\n`;
}

function explain(problem: Problem, { textOf, paint }: ReportContext): string {
  const { file, range, severity, message, rule } = problem;
  const place = `${plainText(file)}:${range.start.line}:${range.start.column}`;
  const head = `${paint('strong', place)} ${paint(severity, severity)}  ${message}  ${paint('quiet', rule)}`;
  const related = (problem.related ?? []).map((other) => {
    const { line, column } = other.range.start;
    return `  ${plainText(other.file)}:${line}:${column}  ${other.message}`;
  });
  return [head, codeFrame(textOf(file), range, paint), ...related].filter((part) => part !== '').join('\n');
}

function summarise({ summary }: Report, { paint }: ReportContext): string {
  const files = count(summary.files, 'file');
  const found = [
    summary.errors > 0 ? paint('error', count(summary.errors, 'error')) : '',
    summary.warnings > 0 ? paint('warning', count(summary.warnings, 'warning')) : '',
    summary.infos > 0 ? paint('info', count(summary.infos, 'info')) : '',
  ].filter((part) => part !== '');
  return found.length === 0 ? `No problems in ${files}.` : `${found.join(', ')} in ${files}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
