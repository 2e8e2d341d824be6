import type { Span } from '../../model/span.ts';
import { commandsIn } from './commands-in.ts';
import { DESTRUCTIVE_COMMANDS, mayHold } from './destructive-commands.ts';

/** A command that is hard to take back: what it does, in words that follow "Careful:", and where it stands in the block. */
export interface Danger {
  words: string;
  span: Span;
}

/** What the commands of a block or of a piece of code destroy, each once, in the order of the table. */
export function dangersIn(text: string, language = ''): string[] {
  const found = new Set(findDangers(text, language).map(({ words }) => words));
  return [...new Set(DESTRUCTIVE_COMMANDS.map(([, words]) => words))].filter((words) => found.has(words));
}

/** The same with their places, in the order of the lines. */
export function findDangers(text: string, language = ''): Danger[] {
  if (!COMMANDS.test(language)) return [];
  const commands = commandsIn(text, SHELL.test(language) ? language.toLowerCase() || 'sh' : '') ?? text;
  const joined = commands.replace(/\\(\r?\n)/g, (_, end: string) => ' '.repeat(1 + end.length));
  const found: Danger[] = [];
  for (const { 0: line, index } of joined.matchAll(/[^\r\n]+/g)) {
    const start = line.search(/\S/);
    if (start < 0 || /^(?:#|--)/.test(line.slice(start, start + 2))) continue;
    const begin = line.slice(0, LONGEST_LINE);
    const inLine = new Set(begin.split(/[^\w-]+/));
    for (const [command, words] of DESTRUCTIVE_COMMANDS) {
      if (mayHold(inLine, command) && command.pattern.test(begin))
        found.push({ words, span: [index + start, index + line.trimEnd().length] });
    }
  }
  return found;
}

/** Languages in which a line is a command; code without a language may be one. */
const COMMANDS = /^(?:|shell|bash|sh|zsh|console|shell-?session|sh-session|bash-session|terminal|sql|mysql|pgsql)$/i;
const SHELL = /^(?!sql|mysql|pgsql)/i;

const LONGEST_LINE = 2000;
