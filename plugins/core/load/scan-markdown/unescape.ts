import { unsure } from './unsure.ts';

/** Resolves escapes and the commonest character references, as a link's target means them. */
export function unescapeMarkdown(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(ESCAPE_OR_REFERENCE, (whole, escaped: string | undefined) =>
    escaped === undefined ? (REFERENCES[whole] ?? unsure()) : escaped,
  );
}

const ESCAPE_OR_REFERENCE = /\\([!-/:-@[-`{-~])|&(?:#[0-9a-z]+|[a-z][a-z0-9]*);/gi;

/** The others of the two thousand are left to the full parser. */
export const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};
