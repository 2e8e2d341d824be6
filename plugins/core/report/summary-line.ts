import type { Report } from '../model/problem.ts';
import type { Paint } from '../model/reporter.ts';

/** Counts in one sentence: `2 errors, 1 warning in 12 files.` */
export function summaryLine({ summary }: Report, paint: Paint = (_, text) => text): string {
  const files = count(summary.files, 'file');
  const found = [
    summary.errors > 0 ? paint('error', count(summary.errors, 'error')) : '',
    summary.warnings > 0 ? paint('warning', count(summary.warnings, 'warning')) : '',
    summary.infos > 0 ? paint('info', count(summary.infos, 'info')) : '',
  ].filter((part) => part !== '');
  const known = summary.known ? ` The baseline holds ${summary.known} more.` : '';
  const fixed = summary.fixed ? ` ${count(summary.fixed, 'problem')} fixed.` : '';
  return `${found.length === 0 ? 'No problems' : found.join(', ')} in ${files}.${known}${fixed}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
