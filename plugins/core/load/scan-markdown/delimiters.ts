import type { DelimiterToken, Token } from './inline-tokens.ts';
import { isPunctuation } from './literal-url.ts';
import { unsure } from './unsure.ts';

/** Reads a run of `*`, `_` or `~` and whether it may open or close emphasis. */
export function readDelimiter(text: string, start: number): DelimiterToken {
  const sign = text[start] as string;
  let end = start + 1;
  while (text[end] === sign) end++;
  const [before, after] = [classOf(text[start - 1]), classOf(text[end])];
  // Marks of strikethrough are no punctuation to those of emphasis.
  const left = after === 0 || (after === 2 && before !== 0) || text[end] === '~';
  const right = before === 0 || (before === 2 && after !== 0) || text[start - 1] === '~';
  const opens = sign === '_' ? left && (before !== 0 || !right) : left;
  const closes = sign === '_' ? right && (after !== 0 || !left) : right;
  return { type: 'delimiter', start, end, sign, opens, closes, left: end - start, settled: false };
}

/** 1 beside space and the ends of the text, 2 beside punctuation. */
function classOf(sign: string | undefined): 0 | 1 | 2 {
  if (sign === undefined || /\s/.test(sign)) return 1;
  return isPunctuation(sign) ? 2 : 0;
}

/**
 * Finds which delimiters between two tokens make emphasis and which stay text. As in micromark, a run that has lost a
 * part is measured by what is left of it.
 */
export function settleDelimiters(tokens: readonly Token[], from: number, to: number): void {
  const runs: DelimiterToken[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (token.type === 'delimiter' && !token.settled) runs.push(token);
  }
  if (runs.length > MOST || runs.filter(({ sign }) => sign === '~').length > 1) unsure();
  const open: DelimiterToken[] = [];
  for (const run of runs) {
    run.settled = true;
    if (run.sign === '~') continue;
    while (run.closes && run.left > 0 && pair(open, run));
    if (run.opens && run.left > 0) open.push(run);
  }
}

const MOST = 200;

function pair(open: DelimiterToken[], run: DelimiterToken): boolean {
  for (let index = open.length - 1; index >= 0; index--) {
    const opener = open[index] as DelimiterToken;
    if (opener.sign !== run.sign) continue;
    if ((opener.closes || run.opens) && run.left % 3 !== 0 && (opener.left + run.left) % 3 === 0) continue;
    const used = opener.left > 1 && run.left > 1 ? 2 : 1;
    opener.left -= used;
    run.left -= used;
    open.length = opener.left > 0 ? index + 1 : index;
    return true;
  }
  return false;
}
