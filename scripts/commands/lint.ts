import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type FindOutside,
  HandbookError,
  lintHandbook,
  narrowReport,
  type Report,
  type ReportContext,
  type ReportFormat,
  readReport,
  reporters,
} from '../../plugins/core/index.ts';
import { folderInRepository } from '../lint/folder-in-repository.ts';
import { freezeProblems } from '../lint/freeze-problems.ts';
import { writeJobSummary } from '../lint/write-job-summary.ts';
import { checkedOptions, type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { linkFor, paintFor, printNotice, printResult } from '../terminal.ts';
import { runOutsideChecks } from '../with-tools/run-outside-checks.ts';

interface LintOptions extends HandbookOptions {
  format: ReportFormat;
  output?: string;
  compare?: string;
  updateBaseline?: boolean;
  maxWarnings?: number;
  withTools?: boolean;
}

export function registerLint(program: Command): void {
  withHandbookOptions(program.command('lint'))
    .description('check pages and monitoring configuration')
    .argument('[paths...]', 'report only these files and folders; all are still read')
    .addOption(new Option('--format <format>', 'form of the report').choices(Object.keys(reporters)).default('text'))
    .option('--output <file>', 'write the report to a file')
    .option(
      '--compare <file>',
      'an earlier report in JSON: with the format markdown, say what is new and what is fixed',
    )
    .option('--baseline <file>', 'known problems, not to be reported; handbook.baseline.json in the root when absent')
    .option('--no-baseline', 'report what the baseline holds too')
    .option('--update-baseline', 'freeze what is wrong now; a baseline that is there only shrinks')
    .option('--max-warnings <number>', 'fail on more warnings than this', parseCount)
    .option('--with-tools', 'also run the unit tests of rules, by promtool where it is installed')
    .action(lint);
}

async function lint(paths: string[], options: LintOptions): Promise<void> {
  const root = resolve(options.root);
  const wanted = paths.map((path) => relativeToRoot(path, root));
  const findOutside: FindOutside = (handbook) => runOutsideChecks(handbook, printNotice);
  const earlier = readEarlier(options, wanted);
  if (options.updateBaseline) refuseParts(wanted, options);
  const checked = checkedOptions(options);
  const found = options.updateBaseline
    ? await freezeProblems(checked)
    : await lintHandbook(checked, options.withTools ? findOutside : undefined);
  const { report: whole, textOf } = found;
  const report = narrowReport(whole, wanted);
  const context = { textOf, folder: folderInRepository(root), ...looks(options), ...(earlier && { earlier }) };
  printResult(reporters[options.format](report, context), options.output);
  if (options.format === 'github') writeJobSummary(report, context);
  process.exitCode = hasFailed(report, options.maxWarnings) ? 1 : 0;
}

/** A baseline of a part would let go of all that is frozen elsewhere. */
function refuseParts(wanted: readonly string[], { baseline }: LintOptions): void {
  if (wanted.length === 0 && baseline !== false) return;
  throw new HandbookError('`--update-baseline` writes the baseline of the whole handbook.', {
    hint: `Leave out ${baseline === false ? '`--no-baseline`' : 'the paths'}.`,
  });
}

function readEarlier({ compare, format }: LintOptions, wanted: readonly string[]): Report | undefined {
  if (compare === undefined) return undefined;
  if (format === 'markdown') return narrowReport(readReport(readFileSync(compare, 'utf8'), compare), wanted);
  throw new HandbookError(`\`--compare\` has no effect on the format \`${format}\`.`, {
    hint: 'Use it with `--format markdown`, or leave it out.',
  });
}

/** What a file is to be read with is not known, so it has neither colours nor links. */
function looks({ output }: LintOptions): Pick<ReportContext, 'paint' | 'link'> {
  if (output !== undefined) return { paint: (_, text) => text };
  return { paint: paintFor(process.stdout), link: linkFor(process.stdout) };
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
