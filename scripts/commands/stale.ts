import { type Command, Option } from 'commander';
import {
  explainStale,
  type Handbook,
  plainText,
  type StalePages,
  staleMarkdown,
  stalePages,
} from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

interface StaleOptions extends HandbookOptions {
  format: keyof typeof FORMATS;
  output?: string;
}

export function registerStale(program: Command): void {
  withHandbookOptions(program.command('stale'))
    .description('list pages that want a review, the most urgent first')
    .addOption(new Option('--format <format>', 'form of the answer').choices(Object.keys(FORMATS)).default('text'))
    .option('--output <file>', 'write the list to a file')
    .action(async ({ format, output, ...options }: StaleOptions) => {
      const { handbook, graph } = await openHandbook(options);
      printResult(FORMATS[format](stalePages(handbook, graph), handbook), output);
    });
}

const FORMATS = {
  text: explain,
  json: (stale: StalePages) => `${JSON.stringify(stale, undefined, 2)}\n`,
  markdown: (stale: StalePages, { settings }: Handbook) => staleMarkdown(stale, settings),
} as const;

function explain({ pages }: StalePages): string {
  const paint = paintFor(process.stdout);
  const lines = pages.map((page) => {
    const owner = page.owner === undefined ? 'no owner' : plainText(page.owner);
    return `${paint('strong', plainText(page.file))}  ${paint('quiet', owner)}\n  ${explainStale(page)}\n`;
  });
  if (pages.length === 0) return 'No page wants a review.\n';
  return `${lines.join('')}\n${pages.length === 1 ? '1 page wants' : `${pages.length} pages want`} a review.\n`;
}
