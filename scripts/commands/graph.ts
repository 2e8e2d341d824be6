import { type Command, Option } from 'commander';
import { graphJson } from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { printResult } from '../terminal.ts';

export function registerGraph(program: Command): void {
  withHandbookOptions(program.command('graph'))
    .description('print every name and every reference, resolved')
    .addOption(new Option('--format <format>', 'form of the graph').choices(['json']).default('json'))
    .option('--output <file>', 'write the graph to a file')
    .action(async (options: HandbookOptions & { output?: string }) => {
      const { handbook, graph } = await openHandbook(options);
      printResult(`${JSON.stringify(graphJson(graph, handbook), undefined, 2)}\n`, options.output);
    });
}
