import { type CST, Lexer, Parser } from 'yaml';

/** Lists or mappings inside each other; real files stay below ten. */
export const MOST_DEPTH = 100;

/** The text nests deeper than `MOST_DEPTH`; `offset` is where it does so. */
export class TooDeepError extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`nested deeper than ${MOST_DEPTH} levels`);
    this.offset = offset;
  }
}

/**
 * The parser's tokens, as `new Parser().parse(text)` gives them, up to a depth. What stands behind them is recursive:
 * 50,000 nested `[` exhaust the stack in the middle of a regular expression, which ends Node without an exception.
 */
export function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MOST_DEPTH) throw new TooDeepError(offset);
    if (!isMark(lexeme)) offset += lexeme.length;
  }
  yield* parser.end();
}

/** Comments with their offsets, in order. */
export function* commentTokensOf(text: string): Generator<{ source: string; offset: number }, void> {
  let offset = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    // After the mark of a scalar comes its text, and a block of text may well begin with `#`.
    if (lexeme.startsWith('#') && before !== SCALAR_MARK) yield { source: lexeme, offset };
    if (!isMark(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
}

const SCALAR_MARK = '\u001f';

/** Signs that the lexer puts between its lexemes: they stand for no text. */
function isMark(lexeme: string): boolean {
  return lexeme === SCALAR_MARK || lexeme === '\u0002' || lexeme === '\u0018';
}
