import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type FindOutside,
  HandbookError,
  type LintResult,
  lintHandbook,
  narrowReport,
  type Report,
  type ReportContext,
  type ReportFormat,
  readReport,
  reporters,
} from '../../plugins/core/index.ts';
import { setEngineFlag } from '../engine-flag.ts';
import { type Base, findBase } from '../impact/find-base.ts';
import { fixProblems } from '../lint/fix-problems.ts';
import { folderInRepository } from '../lint/folder-in-repository.ts';
import { freezeProblems } from '../lint/freeze-problems.ts';
import { narrowToBranch, noticeLeftOut } from '../lint/narrow-to-branch.ts';
import { writeJobSummary } from '../lint/write-job-summary.ts';
import { checkedOptions, type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { linkFor, paintFor, printNotice, printResult } from '../terminal.ts';
import { runOutsideChecks } from '../with-tools/run-outside-checks.ts';

interface LintOptions extends HandbookOptions {
  format: ReportFormat;
  output?: string;
  compare?: string;
  updateBaseline?: boolean;
  changed?: string | true;
  maxWarnings?: number;
  withTools?: boolean;
  fix?: boolean;
  dryRun?: boolean;
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
    .option('--changed [base]', 'report what the branch touched or broke, compared with a branch, tag or commit')
    .option('--schemas <folder>', 'kinds of the handbook’s own, instead of schemas/ in the root')
    .option('--baseline <file>', 'known problems, not to be reported; handbook.baseline.json in the root when absent')
    .option('--no-baseline', 'report what the baseline holds too')
    .option('--update-baseline', 'freeze what is wrong now; a baseline that is there only shrinks')
    .option('--max-warnings <number>', 'fail on more warnings than this', parseCount)
    .option('--fix', 'mend what can be mended without a person, and report the rest')
    .option('--dry-run', 'with --fix: print the changes as a unified diff, write nothing')
    .option('--with-tools', 'also run the unit tests of rules, by promtool where it is installed')
    .action(lint);
}

async function lint(paths: string[], options: LintOptions): Promise<void> {
  // A run of seconds is over before large functions that were made one have paid for it.
  setEngineFlag('--max-inlined-bytecode-size-cumulative=150');
  const root = resolve(options.root);
  const wanted = paths.map((path) => relativeToRoot(path, root));
  const findOutside: FindOutside = (handbook) => runOutsideChecks(handbook, printNotice);
  const outside = options.withTools ? findOutside : undefined;
  const earlier = readEarlier(options, wanted);
  if (options.updateBaseline) refuseParts(wanted, options);
  refuseWithFix(options);
  const base = baseFor(root, options);
  const checked = checkedOptions(options);
  let news: Report | undefined;
  const narrow = async (found: LintResult): Promise<Report> => {
    news = base === undefined ? found.report : await narrowToBranch(found, base, checked, outside);
    return narrowReport(news, wanted);
  };
  const { found, report } = options.fix
    ? await fixProblems(checked, narrow, options.dryRun ?? false)
    : await lintAndNarrow(checked, narrow, options.updateBaseline, outside);
  if (base !== undefined && news !== undefined) noticeLeftOut(found, news, base);
  process.exitCode = hasFailed(report, options.maxWarnings) ? 1 : 0;
  // The diff is what was asked for.
  if (options.dryRun) return;
  const context = {
    textOf: found.textOf,
    folder: folderInRepository(root),
    ...looks(options),
    ...(earlier && { earlier }),
  };
  printResult(reporters[options.format](report, context), options.output);
  if (options.format === 'github') writeJobSummary(report, context);
}

async function lintAndNarrow(
  options: HandbookOptions,
  narrow: (found: LintResult) => Promise<Report>,
  freeze = false,
  outside?: FindOutside,
): Promise<{ found: LintResult; report: Report }> {
  const found = freeze ? await freezeProblems(options) : await lintHandbook(options, outside);
  return { found, report: await narrow(found) };
}

/** What other programs find, and what a baseline freezes, is judged on the disk, before or after it is mended. */
function refuseWithFix({ fix, dryRun, updateBaseline, withTools }: LintOptions): void {
  if (dryRun && !fix) {
    throw new HandbookError('`--dry-run` says what `--fix` would do.', { hint: 'Add `--fix`.' });
  }
  const other = updateBaseline ? '--update-baseline' : withTools ? '--with-tools' : undefined;
  if (fix && other !== undefined) {
    throw new HandbookError(`\`--fix\` and \`${other}\` are two steps.`, {
      hint: `Run \`--fix\` first, then \`${other}\`.`,
    });
  }
}

/** A baseline of a part would let go of all that is frozen elsewhere. */
function refuseParts(wanted: readonly string[], { baseline, changed }: LintOptions): void {
  if (wanted.length === 0 && baseline !== false && changed === undefined) return;
  const part = changed === undefined ? 'the paths' : '`--changed`';
  throw new HandbookError('`--update-baseline` writes the baseline of the whole handbook.', {
    hint: `Leave out ${baseline === false ? '`--no-baseline`' : part}.`,
  });
}

/** Found before anything is read, so that a base that does not exist is said at once. */
function baseFor(root: string, { changed, compare }: LintOptions): Base | undefined {
  if (changed === undefined) return undefined;
  if (compare === undefined) return findBase(root, changed === true ? undefined : changed);
  throw new HandbookError('`--compare` would take what `--changed` leaves out for mended.', {
    hint: 'Use one of the two.',
  });
}

function readEarlier({ compare, format }: LintOptions, wanted: readonly string[]): Report | undefined {
  if (compare === undefined) return undefined;
  if (format === 'markdown') return narrowReport(readReport(readFileSync(compare, 'utf8'), compare), wanted);
  throw new HandbookError(`\`--compare\` has no effect on the format \`${format}\`.`, {
    hint: 'Use it with `--format markdown`, or leave it out.',
  });
}

/** What a file is to be read with is not known, so it has neither colours nor links nor a width. */
function looks({ output }: LintOptions): Pick<ReportContext, 'paint' | 'link' | 'columns'> {
  if (output !== undefined) return { paint: (_, text) => text };
  const { columns, isTTY } = process.stdout;
  return { paint: paintFor(process.stdout), link: linkFor(process.stdout), ...(isTTY && columns > 0 && { columns }) };
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
