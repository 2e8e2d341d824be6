import type { Command } from 'commander';
import { version } from '../../package.json';
import { printFailure } from '../terminal.ts';

export function registerEditor(program: Command): void {
  program
    .command('editor')
    .description('run the language server of editors, over standard input and output')
    // Many clients add it without being asked.
    .option('--stdio', 'the only way there is, and the default')
    .action(async () => {
      const { runEditor } = await import('../../plugins/editor/index.ts');
      const complain = (message: string): void => printFailure({ message, hint: undefined });
      runEditor(process.stdin, process.stdout, {
        version,
        complain,
        ended: ({ hasShutDown, fault }) => {
          if (fault !== undefined) complain(fault);
          // An editor that crashed says no goodbye.
          process.exit(fault !== undefined ? 2 : hasShutDown ? 0 : 1);
        },
      });
    });
}
