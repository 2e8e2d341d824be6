import { type Command, Option } from 'commander';
import { withHandbookOptions } from '../open-handbook.ts';
import type { BuildOptions } from '../site/build-site.ts';
import { withOut } from '../site/site-options.ts';

export function registerBuild(program: Command): void {
  withOut(withHandbookOptions(program.command('build')))
    .description('check the handbook and build its site')
    .option('--keep-going', 'build in spite of errors; dead links become marked text')
    .addOption(new Option('--audience <audience>', 'what everybody may read of a private handbook').choices(['public']))
    .option('--source-out <folder>', 'with --audience public: a folder for the source of that, too')
    .action(async (options: BuildOptions) => {
      // Imported where it is needed: the other commands must not pay for its start-up.
      const { buildSite } = await import('../site/build-site.ts');
      process.exitCode = await buildSite(options);
    });
}
