import { hash } from 'node:crypto';
import { collectReferences } from '../graph/collect-references.ts';
import type { Document } from '../model/document.ts';
import type { Outlines } from '../model/outline.ts';

/** What a page shows of itself to the rest of the handbook (see `Outline`), in the parts in which others look at it. */
export interface Shown {
  /** What all may look at: kind, references, front matter, configuration. */
  outline: string;
  /** What only those look at who link to a part of the page: its headings. */
  parts: string;
  /** What no finding looks at, but people do who are shown a name. As it is written. */
  title: string;
}

export function outlineOf(document: Document, handbook: Outlines): Shown {
  const { kind, title, frontMatter, snippets, content } = document;
  const told = Object.entries(frontMatter.value).filter(([field]) => !QUIET_FIELDS.has(field));
  return {
    outline: hash('sha1', JSON.stringify([kind, namedBy(document, handbook), told, snippets])),
    parts: hash('sha1', JSON.stringify(content.headings.map(({ depth, anchor }) => [depth, anchor]))),
    title,
  };
}

/** What no finding about another page looks at. A kind may let one of them name something: then it is a reference too. */
const QUIET_FIELDS = new Set(['title', 'description', 'reviewed', 'tags', 'inputs']);

/** What a page points at, so that one whose pointers all lead somewhere is not asked again. */
export interface Pointers {
  /** What it names in its front matter. */
  named: string;
  /** Where it links to. */
  linked: string;
}

export function pointersOf(document: Document, handbook: Outlines): Pointers {
  const links = document.content.links.map(({ type, target }) => [type, target]);
  return {
    named: hash('sha1', JSON.stringify(namedBy(document, handbook))),
    linked: hash('sha1', JSON.stringify(links)),
  };
}

function namedBy(document: Document, handbook: Outlines): unknown[] {
  return collectReferences(document, handbook).map(({ target, to, derived, optional }) => [
    target,
    to,
    derived,
    optional,
  ]);
}

/** Names all outlines together, with the files that there are: addresses follow from these. */
export function namesOf(
  { files, contentFolders }: Pick<Outlines, 'files' | 'contentFolders'>,
  outlines: Iterable<readonly [file: string, outline: string]>,
): string {
  return hash('sha1', JSON.stringify([contentFolders, [...files], [...outlines]]));
}
