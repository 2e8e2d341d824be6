import { closeBracket } from './close-bracket.ts';
import { readDelimiter } from './delimiters.ts';
import type { InlineSource } from './inline-source.ts';
import type { BracketToken, Token } from './inline-tokens.ts';
import { isEscapable } from './link-target.ts';
import { literalUrlEnd } from './literal-url.ts';
import { rawHtmlEnd } from './raw-html.ts';
import { REFERENCES } from './unescape.ts';
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
  if (!ANY_SPECIAL.test(text)) return NONE;
  const inlines: Inlines = { source, text, tokens: [], brackets: [], definitions, inCell, codeRuns: undefined };
  const special = new RegExp(SPECIAL, 'g');
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    special.lastIndex = READ[match[0][0] as string]?.(inlines, match.index) ?? readWord(inlines, match[0], match.index);
  }
  // Thousands of marks may nest deeper than a tree can be read, which is then said of the page.
  return inlines.tokens.length > MOST ? unsure() : inlines.tokens;
}

const MOST = 2000;

const SPECIAL = /[`[\]<\\&*_~@]|!\[|[hH][tT][tT][pP][sS]?:\/\/|[wW]{3}\.|TODO|TBD|FIXME/;
const ANY_SPECIAL = new RegExp(SPECIAL);
const NONE: Token[] = [];

const TODO = /TODO|TBD|FIXME/;

type Read = (inlines: Inlines, at: number) => number;

const readDelimiterRun: Read = ({ text, tokens }, at) => {
  const token = readDelimiter(text, at);
  tokens.push(token);
  return token.end;
};

const READ: Readonly<Record<string, Read>> = {
  '`': readCode,
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

function readCode(inlines: Inlines, at: number): number {
  const { text, tokens } = inlines;
  const size = runLength(text, at);
  inlines.codeRuns ??= codeRunsOf(text);
  const starts = inlines.codeRuns.get(size) ?? [];
  while (starts.length > 0 && (starts.at(-1) as number) < at + size) starts.pop();
  const close = starts.at(-1);
  if (close === undefined) return at + size;
  let value = text.slice(at + size, close);
  const padded = /^(?:\r?\n| )([\s\S]*?)(?:\r?\n| )$/.exec(value)?.[1];
  if (padded !== undefined && /[^ \r\n]/.test(padded)) value = padded;
  if (inlines.inCell) value = value.replaceAll('\\|', '|');
  tokens.push({ type: 'code', start: at, end: close + size, value });
  return close + size;
}

/** Where runs of backticks of each length begin, last ones first. */
function codeRunsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.lastIndexOf('`'); at >= 0; at = at > 0 ? text.lastIndexOf('`', at - 1) : -1) {
    let start = at;
    while (start > 0 && text[start - 1] === '`') start--;
    const size = at - start + 1;
    const starts = runs.get(size) ?? [];
    starts.push(start);
    runs.set(size, starts);
    at = start;
  }
  return runs;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end - at;
}

function openBracket({ text, tokens, brackets }: Inlines, at: number, image: boolean): number {
  const end = at + (image ? 2 : 1);
  // Footnotes.
  if (text[end] === '^') unsure();
  brackets.push(tokens.length);
  tokens.push({ type: 'open', start: at, end, image, active: true } satisfies BracketToken);
  return end;
}

function readAngle({ text, tokens }: Inlines, at: number): number {
  URL_IN_ANGLES.lastIndex = at;
  const url = URL_IN_ANGLES.exec(text);
  if (url?.[1] !== undefined) {
    const end = at + url[0].length;
    if (TODO.test(url[1])) unsure();
    const target = url[2] === undefined ? url[1] : `mailto:${url[1]}`;
    tokens.push({ type: 'url', start: at, end, target, text: url[1] });
    return end;
  }
  const end = rawHtmlEnd(text, at);
  if (end === undefined) return at + 1;
  // Three columns are the indentation of a line; what is more is part of it.
  const value = text.slice(at, end).replace(/(\r?\n) {1,3}/g, '$1');
  if (value.includes('\n') && value.includes('\t')) unsure();
  tokens.push({ type: 'html', start: at, end, value });
  return end;
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const URL_IN_ANGLES = new RegExp(
  `<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\x00-\\x20\\x7f]*|[#-'*+\\--9=?A-Z^-~]+(@)${LABEL}(?:\\.${LABEL})*)>`,
  'y',
);

function readEscape({ text, tokens }: Inlines, at: number): number {
  const sign = text[at + 1];
  if (sign === '\n' || sign === '\r') {
    tokens.push({ type: 'break', start: at, end: at + 1, text: '' });
    return at + 1;
  }
  if (sign === undefined || !isEscapable(sign)) return at + 1;
  // Unescaped, the text may be a URL or an address, which is looked for once more when the tree is there.
  if (sign === '@' || sign === ':' || sign === '/' || (sign === '.' && /www$/i.test(text.slice(0, at)))) unsure();
  tokens.push({ type: 'escape', start: at, end: at + 2, text: sign });
  return at + 2;
}

function readReference({ text, tokens }: Inlines, at: number): number {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(text)?.[0];
  if (written === undefined) return at + 1;
  const end = at + written.length;
  tokens.push({ type: 'escape', start: at, end, text: REFERENCES[written] ?? unsure() });
  return end;
}

const REFERENCE = /&(?:#[0-9a-z]+|[a-z][a-z0-9]*);/iy;

/** Addresses of mail become links by rules of their own. */
function readAt({ text }: Inlines, at: number): number {
  if (/[\w.+;-]/.test(text[at - 1] ?? '') && /^[^\s.&\\]*[.&\\]/.test(text.slice(at + 1, at + 300))) unsure();
  return at + 1;
}

function readWord(inlines: Inlines, word: string, at: number): number {
  if (word === 'TODO' || word === 'TBD' || word === 'FIXME') return readTodo(inlines, at, at + word.length);
  const { text, tokens, brackets } = inlines;
  const start = at + word.length;
  // After a letter it is no URL, for either of the two readers that look for them.
  if (/[A-Za-z]/.test(text[at - 1] ?? '')) return start;
  if (brackets.length > 0 || word.endsWith('.')) {
    tokens.push({ type: 'maybe-url', start: at, end: start, text: word });
    return start;
  }
  const end = literalUrlEnd(text, start);
  if (end === undefined) {
    if (/[\w.\-\\&]/.test(text[start] ?? '')) unsure();
    return start;
  }
  const url = text.slice(at, end);
  if (TODO.test(url)) unsure();
  tokens.push({ type: 'url', start: at, end, target: url, text: url });
  return end;
}

function readTodo({ source, text, tokens }: Inlines, start: number, end: number): number {
  const around = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
  if (/[_\\]/.test(around)) unsure();
  if (/\w/.test(around)) return end;
  // Only while the text is what is written can the place be counted in it.
  const before = text.slice(0, start);
  const shifted = /[ \t]\r?\n|\n[ \t]/.test(before) || (!source.contiguous && before.includes('\n'));
  if (shifted || tokens.some(({ type }) => type === 'escape' || type === 'break')) unsure();
  tokens.push({ type: 'todo', start, end });
  return end;
}
