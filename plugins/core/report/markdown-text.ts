import { plainText } from '../model/plain-text.ts';

/**
 * A message as Markdown of a code host: names stay in their backticks, and nothing else becomes a link, a heading, HTML, a
 * mention of a person or a reference to an issue.
 */
export function markdownText(message: string): string {
  const parts = plainText(message, LONGEST).split('`');
  return parts
    .map((part, index) => {
      // A backtick without a partner, which would take the rest of the page for code.
      if (index % 2 === 1 && index === parts.length - 1) return `\\\`${escapeMarkdown(part)}`;
      return index % 2 === 1 ? codeSpan(part) : escapeMarkdown(part);
    })
    .join('');
}

/** Text of one line as code, where hosts look for no mentions. */
export function codeSpan(text: string): string {
  const inner = plainText(text).replaceAll('`', "'");
  return inner.trim() === '' ? '' : `\`${inner}\``;
}

const LONGEST = 600;

function escapeMarkdown(text: string): string {
  return text.replace(/:\/\/|www\.|[@#!%&](?=[\w-])|[\\*_{}[\]()<>&|~$]/gi, (mark) => {
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
