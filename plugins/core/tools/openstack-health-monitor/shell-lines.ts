import type { Span } from '../../model/span.ts';

export interface ShellWord {
  /** Without quotes and escapes. What the shell would fill in stays as written: nothing is ever run. */
  text: string;
  span: Span;
}

/**
 * Splits a script into commands of words, as data. Quotes, escapes, comments and continued lines are understood, and
 * `$(…)` is kept as text; loops and conditions are words like any other.
 */
export function* shellLines(script: string): Generator<ShellWord[]> {
  let words: ShellWord[] = [];
  for (let at = 0; at < script.length; ) {
    const unit = script[at] as string;
    if (unit === '\n' || unit === ';' || unit === '&' || unit === '|') {
      if (words.length > 0) yield words;
      words = [];
      at++;
    } else if (unit === '\\' && /^\\\r?\n/.test(script.slice(at, at + 3))) at = script.indexOf('\n', at) + 1;
    else if (BLANKS.includes(unit)) at++;
    else if (unit === '#') at = endOfLine(script, at);
    else {
      const word = readWord(script, at);
      words.push(word);
      at = word.span[1];
    }
  }
  if (words.length > 0) yield words;
}

const BLANKS = ' \t\r';
const ENDS = ' \t\r\n;&|';

function readWord(script: string, start: number): ShellWord {
  const parts: string[] = [];
  let at = start;
  while (at < script.length && !ENDS.includes(script[at] as string)) {
    const unit = script[at] as string;
    if (unit === '\\') {
      if (script[at + 1] === '\n') break;
      parts.push(script[at + 1] ?? '');
      at += 2;
    } else if (unit === "'" || unit === '"') {
      const end = endOfQuote(script, at, unit);
      parts.push(unquoted(script.slice(at + 1, end), unit));
      at = end + 1;
    } else if (unit === '`' || (unit === '$' && script[at + 1] === '(')) {
      const end = unit === '`' ? endOfQuote(script, at, unit) : endOfSubstitution(script, at + 2);
      parts.push(script.slice(at, end + 1));
      at = end + 1;
    } else {
      parts.push(unit);
      at++;
    }
  }
  return { text: parts.join(''), span: [start, Math.min(Math.max(at, start + 1), script.length)] };
}

/** Offset of the closing quote; the end of the script where it is never closed. */
function endOfQuote(script: string, start: number, quote: string): number {
  for (let at = start + 1; at < script.length; at++) {
    if (script[at] === '\\' && quote !== "'") at++;
    else if (script[at] === quote) return at;
  }
  return script.length;
}

/** Offset of the parenthesis that closes `$(`; parentheses inside of quotes are rare enough to be counted, too. */
function endOfSubstitution(script: string, from: number): number {
  let depth = 1;
  for (let at = from; at < script.length; at++) {
    if (script[at] === '(') depth++;
    else if (script[at] === ')' && --depth === 0) return at;
  }
  return script.length;
}

function unquoted(text: string, quote: string): string {
  return quote === '"' ? text.replace(/\\(["\\$`])/g, '$1') : text;
}

function endOfLine(script: string, from: number): number {
  const feed = script.indexOf('\n', from);
  return feed === -1 ? script.length : feed;
}
