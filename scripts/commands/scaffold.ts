import { Argument, type Command } from 'commander';
import { type PartName, parts } from '../scaffold/parts.ts';
import { scaffold } from '../scaffold/scaffold.ts';

export function registerScaffold(program: Command): void {
  program
    .command('scaffold')
    .description('write a new part of the toolkit to start from: source, test, page, and its line in the lists')
    .addArgument(new Argument('<what>', 'what to write').choices(Object.keys(parts)))
    .argument('<name>', 'its name, such as `commands-have-no-prompt`')
    .option('--root <folder>', 'a clone of the toolkit; for a kind any handbook', '.')
    .action((what: PartName, name: string, options: { root: string }) => scaffold(what, name, options));
}
