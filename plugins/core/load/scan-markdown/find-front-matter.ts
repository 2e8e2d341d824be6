import type { ParsedMarkdown } from '../parse-markdown.ts';
import { unsure } from './unsure.ts';

/** Finds the front matter: between a first line `---` and the next one, if there is one. */
export function findFrontMatter(text: string): ParsedMarkdown['frontMatter'] {
  if (!text.startsWith('---')) return undefined;
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  // One that is never closed leaves traces in the state of the parser.
  if (closing === null) return unsure();
  const lineEnd = closing.index - (text[closing.index - 2] === '\r' ? 2 : 1);
  return { span: [0, closing.index + closing[0].length], yaml: [start, Math.max(lineEnd, start)] };
}

const CLOSING = /^---[ \t]*$/gm;
