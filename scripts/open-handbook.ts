import type { Command } from 'commander';
import {
  buildGraph,
  type Graph,
  type Handbook,
  HandbookError,
  loadHandbook,
  plainText,
} from '../plugins/core/index.ts';

export interface HandbookOptions {
  root: string;
  settings?: string;
  schemas?: string;
  today?: string;
  cache?: boolean;
  baseline?: string | false;
}

/** The options of every command that reads a handbook. */
export function withHandbookOptions(command: Command): Command {
  return command
    .option('--root <folder>', 'the handbook, or any folder with runbooks', '.')
    .option('--settings <file>', 'settings to use instead of handbook.yml in the root')
    .option('--today <date>', 'the day to judge dates by, as YYYY-MM-DD')
    .option('--no-cache', 'read every file anew');
}

/** Reads a handbook and resolves its references. */
export async function openHandbook(options: HandbookOptions): Promise<{ handbook: Handbook; graph: Graph }> {
  const handbook = await loadHandbook(checkedOptions(options));
  return { handbook, graph: buildGraph(handbook) };
}

/** The options, if they make sense; a HandbookError says what does not. */
export function checkedOptions(options: HandbookOptions): HandbookOptions {
  if (options.today === undefined || /^\d{4}-\d{2}-\d{2}$/.test(options.today)) return options;
  throw new HandbookError(`\`--today\` is \`${plainText(options.today)}\`, expected a day such as \`2026-11-22\`.`);
}
