import { unsure } from './unsure.ts';

/** Where raw HTML within a line of text ends, given its `<`; undefined where none stands there. */
export function rawHtmlEnd(text: string, start: number): number | undefined {
  const next = text[start + 1];
  if (next === '!' || next === '?') return declarationEnd(text, start);
  TAG.lastIndex = start;
  const tag = TAG.exec(text)?.[0];
  if (tag === undefined) return undefined;
  if (hasOddValue(tag)) unsure();
  return start + tag.length;
}

function declarationEnd(text: string, start: number): number | undefined {
  if (text.startsWith('<!--', start)) {
    if (text.startsWith('>', start + 4) || text.startsWith('->', start + 4)) unsure();
    return after(text, '-->', start + 4);
  }
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9);
  if (text[start + 1] === '?') return after(text, '?>', start + 2);
  return /[a-z]/i.test(text[start + 2] ?? '') ? after(text, '>', start + 2) : undefined;
}

/** One without an end costs a search to the end of the text: whoever writes thousands of them is read by the full parser. */
function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? unsure() : at + mark.length;
}

const SPACE = '[ \\t\\r\\n]';
const ATTRIBUTE = `${SPACE}+[A-Za-z_:][\\w.:-]*(?:${SPACE}*=${SPACE}*(?:[^ \\t\\r\\n"'=<>\`][^ \\t\\r\\n"'=<>\`/]*|'[^']*'|"[^"]*"))?`;
const TAG = new RegExp(`<(?:[A-Za-z][A-Za-z0-9-]*(?:${ATTRIBUTE})*${SPACE}*/?|/[A-Za-z][A-Za-z0-9-]*${SPACE}*)>`, 'y');

/** What stands alone on a line to begin a block of any element. */
export const LONE_TAG = new RegExp(`${TAG.source.replaceAll('\\r\\n', '')}[ \\t]*$`, 'my');

/** A value that begins with a slash is one within a line of text, and none in a tag that stands alone. */
export function hasOddValue(tag: string): boolean {
  return /=[ \t\r\n]*\//.test(tag);
}
