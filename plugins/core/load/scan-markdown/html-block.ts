import { startsAt } from './block-starts.ts';
import { hasOddValue, LONE_TAG } from './raw-html.ts';
import { unsure } from './unsure.ts';

/** What ends a block of HTML: a mark in a line, or an empty line where undefined. */
export interface HtmlStart {
  end: RegExp | undefined;
}

/** Whether HTML begins at the text of a line; a lone tag of another element does not interrupt a paragraph. */
export function htmlStart(text: string, at: number, inParagraph: boolean): HtmlStart | undefined {
  for (const [start, end] of STARTS) if (startsAt(start, text, at)) return { end };
  if (startsAt(BLOCK_TAG, text, at)) return { end: undefined };
  const tag = inParagraph ? undefined : startsAt(LONE_TAG, text, at)?.[0];
  if (tag !== undefined && hasOddValue(tag)) unsure();
  return tag === undefined ? undefined : { end: undefined };
}

const STARTS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/imy, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/y, /-->/],
  [/<\?/y, /\?>/],
  [/<![A-Za-z]/y, />/],
  [/<!\[CDATA\[/y, /\]\]>/],
];

// The names of CommonMark 0.31, and `search`.
const NAMES =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK_TAG = new RegExp(`</?(?:${NAMES})(?=[ \\t]|/?>|$)`, 'imy');
