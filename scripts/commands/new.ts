import type { Command } from 'commander';
import type { NewOptions } from '../new/new-page.ts';
import { withHandbookOptions } from '../open-handbook.ts';

export function registerNew(program: Command): void {
  withHandbookOptions(program.command('new'))
    .description('write a page to start from')
    .argument('[kind]', 'the kind of page, such as `runbook`; asked for on a terminal')
    .argument('[name]', 'its name: for a runbook that of the alert; asked for on a terminal')
    .option('--service <service>', 'the service that it belongs to')
    .option('--title <title>', 'its heading')
    .option('--set <field=value>', 'a field of its front matter; may be repeated', collect, [])
    .option('--dry-run', 'print the page instead of writing it')
    .action(async (kind: string | undefined, name: string | undefined, options: NewOptions) => {
      // Imported where it is needed: the other commands must not pay for its start-up.
      const { newPage } = await import('../new/new-page.ts');
      await newPage(kind, name, options);
    });
}

function collect(value: string, others: string[]): string[] {
  return [...others, value];
}
