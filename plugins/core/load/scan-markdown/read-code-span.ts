import type { Inlines } from './scan-inlines.ts';

/** Reads code between runs of backticks of one length, and goes past a run that nothing closes. */
export function readCodeSpan(inlines: Inlines, at: number): number {
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
