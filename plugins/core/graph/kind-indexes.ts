import type { Handbook } from '../model/handbook.ts';
import type { Kind } from '../model/kind.ts';
import { MAP } from './map-pages.ts';

/** The page that lists all pages of a kind. */
export interface KindIndex {
  kind: Kind;
  /** The address of the kind's folder: `/practices`. */
  address: string;
}

/** The index of each kind that has pages, in order of the kinds; those of runbooks and services are there without any. */
export function kindIndexes(handbook: Handbook): readonly KindIndex[] {
  const indexes = known.get(handbook) ?? indexesOf(handbook);
  known.set(handbook, indexes);
  return indexes;
}

// Every page asks for the index above it.
const known = new WeakMap<Handbook, readonly KindIndex[]>();

function indexesOf(handbook: Handbook): KindIndex[] {
  const indexes = handbook.kinds.map((kind) => ({ kind, address: indexAddress(kind, handbook) }));
  return indexes.filter((index): index is KindIndex => index.address !== undefined && !RESERVED.has(index.address));
}

/** What a folder at the top of the handbook, or one that is called so, must not take over. */
const RESERVED = new Set(['/', '/alerts', MAP]);
const ALWAYS: Readonly<Record<string, string>> = { runbook: '/runbooks', service: '/services' };

function indexAddress(kind: Kind, { documents }: Handbook): string | undefined {
  const fixed = ALWAYS[kind.id];
  if (fixed !== undefined) return fixed;
  for (const folder of kind.folders) {
    const page = documents.find(({ kind: id, file }) => id === kind.id && file.startsWith(`${folder}/`));
    // Folders become parts of addresses one by one, as they are or made fit for it; the page knows how.
    if (page !== undefined)
      return (
        page.address
          .split('/')
          .slice(0, depthOf(folder) + 1)
          .join('/') || '/'
      );
  }
  return undefined;
}

function depthOf(folder: string): number {
  const segments = folder.split('/');
  return segments[0] === 'docs' ? segments.length - 1 : segments.length;
}
