import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';
import { collectPointers } from './collect-references.ts';

/** Whether the graph of one state of a handbook holds for another, but for places. What did not change is not looked into. */
export function drawsSame(one: Handbook, other: Handbook): boolean {
  if (one.frame !== other.frame || one.documents.length !== other.documents.length) return false;
  if (!isDeepStrictEqual(one.files, other.files)) return false;
  const isKept = ({ file }: { file: string }): boolean => one.contentOf(file) === other.contentOf(file);
  const known = new Map(other.documents.map((document) => [document.file, document]));
  return (
    one.configurations.every(isKept) &&
    one.documents
      .filter((document) => !isKept(document))
      .every((document) => {
        const before = known.get(document.file);
        return before !== undefined && isDeepStrictEqual(drawnOf(document, one), drawnOf(before, other));
      })
  );
}

/** What the graph takes from a page, and what is shown of it. */
function drawnOf(document: Document, handbook: Handbook): unknown[] {
  const { kind, title, frontMatter, snippets, content } = document;
  const told = Object.entries(frontMatter.value).filter(([field]) => !QUIET_FIELDS.has(field));
  const headings = content.headings.map(({ depth, anchor }) => [depth, anchor]);
  return [kind, title, collectPointers(document, handbook), told, snippets, headings];
}

/** What nothing is drawn of. A kind may let one of them name something: then it is a reference too. */
const QUIET_FIELDS = new Set(['title', 'description', 'reviewed', 'tags', 'inputs']);
