import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Kind } from '../model/kind.ts';

/** The page that says what a page of a kind holds. */
export interface KindReference {
  kind: Kind;
  address: string;
  /** The page that somebody wrote at this address; the site makes one where there is none. */
  document: Document | undefined;
}

/** Where the kinds are listed. */
export const KIND_REFERENCE = '/reference/kinds';

/**
 * The kinds that have a page of reference, by id: those in use and those that the handbook brought. A handbook that keeps the
 * toolkit's own reference has it for all kinds.
 */
export function kindReferences({ kinds, documents }: Handbook): KindReference[] {
  const written = new Map(documents.map((document) => [document.address, document]));
  const used = new Set(documents.map(({ kind }) => kind));
  return kinds
    .map((kind) => {
      const address = `${KIND_REFERENCE}/${kind.id}`;
      return { kind, address, document: written.get(address) };
    })
    .filter(
      ({ kind, document }) => written.has(KIND_REFERENCE) || document !== undefined || kind.own || used.has(kind.id),
    );
}
