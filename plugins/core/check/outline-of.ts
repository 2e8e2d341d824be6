import { hash } from 'node:crypto';
import type { Document } from '../model/document.ts';
import type { Outlines } from '../model/outline.ts';

/** Names what a page shows of itself to the rest of the handbook: see `Outline`, whose fields these are. */
export function outlineOf({ kind, title, titleSpan, frontMatter, snippets, content }: Document): string {
  const headings = content.headings.map(({ depth, anchor }) => [depth, anchor]);
  return hash('sha1', JSON.stringify([kind, title, titleSpan, frontMatter, snippets, headings]));
}

/** Names all that a page points at, so that a page whose pointers all lead somewhere is not asked again. */
export function pointersOf({ frontMatter, content }: Document): string {
  return hash('sha1', JSON.stringify([frontMatter.value, content.links.map(({ type, target }) => [type, target])]));
}

/** Names all outlines together, with the files that there are: addresses follow from these. */
export function namesOf(
  { files, contentFolders }: Pick<Outlines, 'files' | 'contentFolders'>,
  outlines: Iterable<readonly [file: string, outline: string]>,
): string {
  return hash('sha1', JSON.stringify([contentFolders, [...files], [...outlines]]));
}
