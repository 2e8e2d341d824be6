import { compareProblems } from '../graph/impact/compare-problems.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import { codeSpan, markdownText } from './markdown-text.ts';
import { placeOf } from './place-of.ts';
import { summaryLine } from './summary-line.ts';

/** A comment for a pull request: everything, or what is new and what is fixed since an earlier report. */
export function reportMarkdown(report: Report, { earlier }: ReportContext): string {
  const parts = earlier === undefined ? [list(report.problems)] : comparison(report, earlier);
  const text = [MARK, '## Handbook', summaryLine(report), ...parts, coverageLine(report, earlier)];
  return `${text.filter((part) => part !== '').join('\n\n')}\n`;
}

/** By this a workflow finds the comment that it wrote before. */
const MARK = '<!-- handbook report -->';

function comparison(report: Report, earlier: Report): string[] {
  const { came, went } = compareProblems(earlier.problems, report.problems, (file) => file);
  const kept = report.problems.length - came.length;
  if (came.length === 0 && went.length === 0) return ['Nothing is new, and nothing is fixed.'];
  return [
    ...(came.length === 0 ? ['Nothing is new.'] : [`### New: ${came.length}`, list(came)]),
    ...(went.length === 0 ? [] : [`### Fixed: ${went.length}`, list(went)]),
    ...(kept === 0 ? [] : [`${kept} of the problems ${kept === 1 ? 'was' : 'were'} there before.`]),
  ];
}

/** Code hosts refuse a comment of more than 65,536 characters, and two lists share it. */
const LONGEST_LIST = 28_000;

function list(problems: readonly Problem[]): string {
  const items: string[] = [];
  let length = 0;
  for (const problem of problems) {
    const item = toItem(problem);
    length += item.length + 1;
    if (length > LONGEST_LIST) break;
    items.push(item);
  }
  const more = problems.length - items.length;
  if (more > 0) items.push(`- and ${more} more`);
  return items.join('\n');
}

function toItem({ severity, file, range, message, rule, url, related = [] }: Problem): string {
  const item = `- **${severity}** ${codeSpan(placeOf(file, range))} ${markdownText(message)} [${markdownText(rule)}](${linkTarget(url)})`;
  const others = related.map(
    (other) => `  - ${codeSpan(placeOf(other.file, other.range))} ${markdownText(other.message)}`,
  );
  return [item, ...others].join('\n');
}

function linkTarget(url: string): string {
  // What is encoded already stays as it is.
  const encoded = encodeURI(url.toWellFormed()).replaceAll('%25', '%');
  return encoded.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}

function coverageLine({ coverage: now }: Report, earlier: Report | undefined): string {
  if (now === undefined || now.alerts === 0) return '';
  const before = earlier?.coverage;
  if (before === undefined) return `Alerts with a runbook: ${now.withRunbook} of ${now.alerts}.`;
  return `Alerts with a runbook: ${now.withRunbook} of ${now.alerts}, before ${before.withRunbook} of ${before.alerts}.`;
}
