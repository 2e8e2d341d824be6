import { commandsOf } from '../client/inputs/commands-of.ts';
import { DESTRUCTIVE_COMMANDS } from './destructive-commands.ts';

/** Languages in which a line is a command; code without a language may be one. */
const COMMANDS = /^(?:|shell|bash|sh|zsh|console|shell-?session|sh-session|bash-session|terminal|sql|mysql|pgsql)$/i;

/** What the commands of a block or of a piece of code destroy, each once, in the order of the table. */
export function dangersIn(text: string, language = ''): string[] {
  if (!COMMANDS.test(language)) return [];
  const lines = commandsOf(text, language)
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => !/^\s*(?:#|--)/.test(line));
  const found = DESTRUCTIVE_COMMANDS.filter(([pattern]) =>
    lines.some((line) => pattern.test(line.slice(0, LONGEST_LINE))),
  );
  return [...new Set(found.map(([, words]) => words))];
}

const LONGEST_LINE = 2000;
