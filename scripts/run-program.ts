import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { HandbookError } from '../plugins/core/index.ts';
import { registerBuild } from './commands/build.ts';
import { registerCoverage } from './commands/coverage.ts';
import { registerEditor } from './commands/editor.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExport } from './commands/export.ts';
import { registerGraph } from './commands/graph.ts';
import { registerImpact } from './commands/impact.ts';
import { registerImport } from './commands/import.ts';
import { registerKinds } from './commands/kinds.ts';
import { registerLint } from './commands/lint.ts';
import { registerNew } from './commands/new.ts';
import { registerResolve } from './commands/resolve.ts';
import { registerReviewed } from './commands/reviewed.ts';
import { registerRules } from './commands/rules.ts';
import { registerScaffold } from './commands/scaffold.ts';
import { registerServe } from './commands/serve.ts';
import { registerStale } from './commands/stale.ts';
import { registerStart } from './commands/start.ts';
import { setEngineFlag } from './engine-flag.ts';
import { printFailure } from './terminal.ts';

/** Runs the command that the arguments ask for. Exit codes: 0 clean, 1 problems found, 2 the tool could not do its work. */
export async function runProgram(): Promise<void> {
  // Left alone, the heap of a cold lint grows to three times what is alive.
  setEngineFlag('--heap-growing-percent=150');
  // `handbook lint | head` closes the pipe early; that is the reader's right.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    printFailure({ message: `The result cannot be written: ${error.message}.`, hint: hintFor(error) });
    process.exit(2);
  });
  const program = new Command('handbook')
    .description('An operations handbook as code: checks it, answers questions about it, and publishes it.')
    .version(version)
    .showHelpAfterError('(`handbook --help` lists the commands)')
    .exitOverride()
    .configureHelp({ sortSubcommands: false });
  for (const register of COMMANDS) register(program);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

const COMMANDS = [
  registerLint,
  registerCoverage,
  registerResolve,
  registerGraph,
  registerImpact,
  registerStale,
  registerReviewed,
  registerRules,
  registerKinds,
  registerExplain,
  registerImport,
  registerExport,
  registerNew,
  registerScaffold,
  registerBuild,
  registerStart,
  registerServe,
  registerEditor,
];

function exitCodeFor(error: unknown): number {
  // Commander has said what was wrong with the words of the command; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof HandbookError) printFailure(error);
  else if (isSystemError(error)) printFailure({ message: error.message, hint: hintFor(error) });
  else
    printFailure({
      message: `A fault in the tool itself: ${error instanceof Error ? error.stack : error}`,
      hint: undefined,
    });
  return 2;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function hintFor({ code = '' }: NodeJS.ErrnoException): string {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return 'Make room and run it again; no file was left half-written.';
  return 'Check the path and its permissions.';
}
