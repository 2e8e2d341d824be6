import { closeBracket } from './close-bracket.ts';
import { readDelimiter } from './delimiters.ts';
import type { InlineSource } from './inline-source.ts';
import type { BracketToken, Token } from './inline-tokens.ts';
import { readAngle } from './read-angle.ts';
import { readCodeSpan } from './read-code-span.ts';
import { readEscape, readReference } from './read-escape.ts';
import { readTodo, TODO } from './read-todo.ts';
import { readAt, readUrl } from './read-url.ts';
import { unsure } from './unsure.ts';

/** Running text while its tokens are being found. */
export interface Inlines {
  source: InlineSource;
  text: string;
  tokens: Token[];
  /** Indexes of the brackets that are still open. */
  brackets: number[];
  /** What references of the page may name. */
  definitions: ReadonlySet<string>;
  inCell: boolean;
  codeRuns: Map<number, number[]> | undefined;
}

/** Finds the tokens of a paragraph, heading or cell. */
export function scanInlines(source: InlineSource, definitions: ReadonlySet<string>, inCell: boolean): Token[] {
  const { text } = source;
  SPECIAL.lastIndex = 0;
  let match = SPECIAL.exec(text);
  if (match === null) return NONE;
  const inlines: Inlines = { source, text, tokens: [], brackets: [], definitions, inCell, codeRuns: undefined };
  for (; match !== null; match = SPECIAL.exec(text)) {
    SPECIAL.lastIndex = READ[match[0][0] as string]?.(inlines, match.index) ?? readWord(inlines, match[0], match.index);
  }
  // Thousands of marks may nest deeper than a tree can be read, which is then said of the page.
  return inlines.tokens.length > MOST ? unsure() : inlines.tokens;
}

const MOST = 2000;

const SPECIAL = /[`[\]<\\&*_~@]|!\[|[hH][tT][tT][pP][sS]?:\/\/|[wW]{3}\.|TODO|TBD|FIXME/g;
const NONE: Token[] = [];

type Read = (inlines: Inlines, at: number) => number;

const readDelimiterRun: Read = ({ text, tokens }, at) => {
  const token = readDelimiter(text, at);
  tokens.push(token);
  return token.end;
};

const READ: Readonly<Record<string, Read>> = {
  '`': readCodeSpan,
  '[': (inlines, at) => openBracket(inlines, at, false),
  '!': (inlines, at) => openBracket(inlines, at, true),
  ']': closeBracket,
  '<': readAngle,
  '\\': readEscape,
  '&': readReference,
  '*': readDelimiterRun,
  _: readDelimiterRun,
  '~': readDelimiterRun,
  '@': readAt,
};

function openBracket({ text, tokens, brackets }: Inlines, at: number, image: boolean): number {
  const end = at + (image ? 2 : 1);
  // Footnotes.
  if (text[end] === '^') unsure();
  brackets.push(tokens.length);
  tokens.push({ type: 'open', start: at, end, image, active: true } satisfies BracketToken);
  return end;
}

function readWord(inlines: Inlines, word: string, at: number): number {
  return TODO.test(word) ? readTodo(inlines, at, at + word.length) : readUrl(inlines, word, at);
}
