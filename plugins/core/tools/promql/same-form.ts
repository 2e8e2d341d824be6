import { Lexer } from './lexer.ts';
import { END, KEYWORDS, type Token } from './tokens.ts';
import { unquote } from './unquote.ts';

/**
 * An expression in the one form that it shares with all that differ in white space, comments, quotes and the case of keywords
 * alone. What cannot be cut into tokens keeps its words and loses its line breaks.
 */
export function sameForm(expression: string): string {
  let isSound = true;
  const lexer = new Lexer(expression, () => {
    isSound = false;
  });
  const words: string[] = [];
  for (let token = lexer.next(); token.type !== END; token = lexer.next()) words.push(wordOf(token));
  return isSound ? words.join(' ') : expression.trim().replace(/\s+/g, ' ');
}

function wordOf({ type, text }: Token): string {
  if (type === 'string') return JSON.stringify(unquote(text) ?? text);
  return KEYWORDS.has(type) ? type : text;
}
