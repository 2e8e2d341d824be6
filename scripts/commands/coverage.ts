import { type Command, Option } from 'commander';
import { type Coverage, coverage } from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

export function registerCoverage(program: Command): void {
  withHandbookOptions(program.command('coverage'))
    .description('list alerts without runbook, runbooks without alert, services without owner')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .action(async (options: HandbookOptions & { format: 'text' | 'json' }) => {
      const { handbook, graph } = await openHandbook(options);
      const covered = coverage(handbook, graph);
      printResult(options.format === 'json' ? `${JSON.stringify(covered, undefined, 2)}\n` : explain(covered));
    });
}

function explain(covered: Coverage): string {
  return `${JSON.stringify(covered)}${paintFor(process.stdout)('quiet', '')}\n`;
}
