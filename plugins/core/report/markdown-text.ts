import { plainText } from '../model/plain-text.ts';

/**
 * A message as Markdown of a code host: names stay in their backticks, and nothing else becomes a link, a heading, HTML, a
 * mention of a person or a reference to an issue.
 */
export function markdownText(message: string): string {
  const text = plainText(message, LONGEST);
  let written = '';
  let at = 0;
  for (const { 0: span, 2: inner = '', index } of text.matchAll(CODE)) {
    written += escapeMarkdown(text.slice(at, index)) + codeSpan(inner.trim());
    at = index + span.length;
  }
  return written + escapeMarkdown(text.slice(at));
}

/** As in Markdown: between runs of as many backticks. */
const CODE = /(?<!`)(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)/g;

/** Text of one line as code, where hosts look for no mentions. */
export function codeSpan(text: string): string {
  const inner = plainText(text, LONGEST_CODE);
  if (inner.trim() === '') return '';
  const fence = '`'.repeat(1 + Math.max(0, ...(inner.match(/`+/g) ?? []).map(({ length }) => length)));
  return fence.length === 1 ? `\`${inner}\`` : `${fence} ${inner} ${fence}`;
}

const LONGEST = 600;
/** A place is shown whole. */
const LONGEST_CODE = 4200;

function escapeMarkdown(text: string): string {
  return text.replace(/:\/\/|www\.|[@#!%&](?=[\w-])|[\\*_{}[\]()<>&|~$`]/gi, (mark) => {
    if (mark === '://') return '&#58;//';
    if (mark.length > 1) return `www${NO_SPACE}.`;
    if (mark === '<') return '&lt;';
    if (mark === '&') return `&amp;${NO_SPACE}`;
    // Escaped, the sign would still call the person or name the issue.
    return '@#!%'.includes(mark) ? `${mark}${NO_SPACE}` : `\\${mark}`;
  });
}

/** A space of no width. */
const NO_SPACE = '&#8203;';
