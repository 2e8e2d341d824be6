import type { Place } from '../model/places.ts';
import type { Span } from '../model/span.ts';
import { commentTokensOf } from './yaml-tokens.ts';

/** A comment that speaks to the handbook. */
export interface YamlComment {
  /** The text after `#`, trimmed. */
  text: string;
  span: Span;
  /** The entry on its own line or, when it stands alone, the next one; `file` before the first key. */
  covers: Span | 'file';
}

interface Content {
  span: Span;
  places: Record<string, Place>;
}

/** Finds the comments that begin with `handbook`, in order. Costs one search when there is none. */
export function commentsOf(text: string, offset: number, documents: readonly Content[]): YamlComment[] {
  if (!text.includes('handbook')) return [];
  const found = [...commentTokensOf(text)].filter(({ source }) => /^#\s*handbook\b/.test(source));
  if (found.length === 0) return [];
  const entries = documents.flatMap(entriesOf).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.map(({ source, offset: at }) => {
    const span: Span = [at + offset, at + offset + source.length];
    return { text: source.slice(1).trim(), span, covers: covered(span, text, offset, entries, documents) };
  });
}

/** Entries of mappings, from key to end of value, and items of lists. */
function entriesOf({ places }: Content): Span[] {
  return Object.entries(places)
    .filter(([pointer]) => pointer !== '')
    .map(([, { key, value }]) => (key ? [key[0], Math.max(value[1], key[1])] : value));
}

function covered(
  comment: Span,
  text: string,
  offset: number,
  entries: readonly Span[],
  documents: readonly Content[],
): Span | 'file' {
  const lineStart = text.lastIndexOf('\n', comment[0] - offset - 1) + 1 + offset;
  const onLine = entries.find(([start]) => start >= lineStart && start < comment[0]);
  if (onLine) return onLine;
  const document = documents.findIndex(({ span }) => comment[1] <= span[0]);
  if (document === 0) return 'file';
  const before = documents[document];
  const next = entries.find(([start]) => start >= comment[1]);
  // Before the first key of a later document: all of that document.
  return before && (!next || next[0] >= before.span[0]) ? before.span : (next ?? [comment[1], comment[1]]);
}
