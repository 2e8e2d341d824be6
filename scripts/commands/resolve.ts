import { type Command, Option } from 'commander';
import { type Resolution, resolveName } from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

export function registerResolve(program: Command): void {
  withHandbookOptions(program.command('resolve'))
    .description('say where alerts, ids and runbook URLs lead, without a network')
    .argument('<names...>', 'an alert, the id of a page, a file, or a URL')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .action(resolveAll);
}

async function resolveAll(names: string[], options: HandbookOptions & { format: 'text' | 'json' }): Promise<void> {
  const { handbook, graph } = await openHandbook(options);
  const resolutions = names.map((name) => resolveName(name, handbook, graph));
  printResult(
    options.format === 'json' ? `${JSON.stringify(resolutions, undefined, 2)}\n` : resolutions.map(explain).join(''),
  );
  process.exitCode = resolutions.every(({ status }) => status === 'found' || status === 'external') ? 0 : 1;
}

function explain({ asked, status, pages, reason, guess }: Resolution): string {
  const paint = paintFor(process.stdout);
  const lines = pages.map(({ kind, title, address, file }) => {
    const place = [address, file].filter((part) => part !== undefined).join('  ');
    return `  ${paint('quiet', kind.padEnd(8))} ${title}  ${place}`;
  });
  const outcome = {
    found: '',
    external: 'leads out of this handbook',
    missing: paint('error', reason ?? 'leads nowhere'),
  }[status];
  const hint = guess === undefined ? '' : `, did you mean \`${guess}\`?`;
  return `${[`${paint('strong', asked)}${outcome === '' ? '' : `  ${outcome}${hint}`}`, ...lines].join('\n')}\n`;
}
