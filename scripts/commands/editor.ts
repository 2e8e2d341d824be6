import type { Command } from 'commander';
import { version } from '../../package.json';

export function registerEditor(program: Command): void {
  program
    .command('editor')
    .description('run the language server of editors, over standard input and output')
    // Many clients add it without being asked.
    .option('--stdio', 'the only way there is, and the default')
    .action(async () => {
      const { runEditor } = await import('../../plugins/editor/index.ts');
      runEditor(process.stdin, process.stdout, version);
    });
}
