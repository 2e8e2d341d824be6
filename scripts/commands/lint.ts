import { relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type FindOutside,
  HandbookError,
  lintHandbook,
  narrowReport,
  type Report,
  type ReportFormat,
  reporters,
} from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printProgress, printResult } from '../terminal.ts';
import { runOutsideChecks } from '../with-tools/run-outside-checks.ts';

interface LintOptions extends HandbookOptions {
  format: ReportFormat;
  output?: string;
  maxWarnings?: number;
  withTools?: boolean;
}

export function registerLint(program: Command): void {
  withHandbookOptions(program.command('lint'))
    .description('check pages and monitoring configuration')
    .argument('[paths...]', 'report only these files and folders; all are still read')
    .addOption(new Option('--format <format>', 'form of the report').choices(Object.keys(reporters)).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option('--max-warnings <number>', 'fail on more warnings than this', parseCount)
    .option('--with-tools', 'also run the unit tests of rules, by promtool where it is installed')
    .action(lint);
}

async function lint(paths: string[], options: LintOptions): Promise<void> {
  const root = resolve(options.root);
  const wanted = paths.map((path) => relativeToRoot(path, root));
  const findOutside: FindOutside = (handbook) => runOutsideChecks(handbook, printProgress);
  const found = await lintHandbook(checkedOptions(options), options.withTools ? findOutside : undefined);
  const { report: whole, textOf } = found;
  const report = narrowReport(whole, wanted);
  const paint = options.output === undefined ? paintFor(process.stdout) : (_: string, text: string) => text;
  printResult(reporters[options.format](report, { textOf, paint }), options.output);
  process.exitCode = hasFailed(report, options.maxWarnings) ? 1 : 0;
}

function hasFailed({ summary }: Report, maxWarnings = Number.POSITIVE_INFINITY): boolean {
  return summary.errors > 0 || summary.warnings > maxWarnings;
}

function relativeToRoot(path: string, root: string): string {
  const inside = relative(root, resolve(path)).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../')) {
    throw new HandbookError(`\`${path}\` is outside the root \`${root}\`.`, { hint: 'Name the root with --root.' });
  }
  return inside;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('It is a whole number, from 0.');
  return count;
}
