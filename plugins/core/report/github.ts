import { withoutControls } from '../model/plain-text.ts';
import type { Problem, Report, Severity } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import { placeOf } from './place-of.ts';
import { summaryLine } from './summary-line.ts';

/**
 * Annotations of GitHub Actions, by workflow commands:
 * https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/workflow-commands-for-github-actions
 * The first ten of each severity become annotations, more are not shown there; the others are lines of the log.
 */
export function reportGithub(report: Report, { folder = '' }: ReportContext): string {
  const left = { error: MOST, warning: MOST, info: MOST };
  const commands: string[] = [];
  const others: string[] = [];
  for (const problem of report.problems) {
    if (left[problem.severity]-- > 0) commands.push(toCommand(problem, folder));
    else others.push(toLine(problem));
  }
  return [...commands, ...others, summaryLine(report)].map((line) => `${line}\n`).join('');
}

const MOST = 10;
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

function toCommand({ severity, file, range, rule, message, related = [] }: Problem, folder: string): string {
  const { start, end } = range;
  const place = {
    file: withoutControls(folder + file),
    line: start.line,
    // Columns of a range over several lines are taken for columns of the first.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    endLine: end.line,
    title: rule,
  };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const others = related.map((other) => `${placeOf(folder + other.file, other.range)}  ${other.message}`);
  const lines = [message, ...others].map(withoutControls).join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(lines)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The dash keeps a name from beginning the line as a command; the older form `##[…]` counts anywhere in it. */
function toLine({ severity, file, range, rule, message }: Problem): string {
  return `- ${placeOf(file, range)} ${severity}  ${withoutControls(message)}  ${rule}`.replaceAll('##[', '## [');
}
