import type { Document } from './document.ts';
import type { Handbook } from './handbook.ts';
import type { Heading } from './page-content.ts';

/** What a page may be judged by besides itself. It names all of it in `Handbook.frame`. */
export type Frame = Pick<
  Handbook,
  'settings' | 'kinds' | 'sharedReferences' | 'owners' | 'schemaFaults' | 'fieldsOf' | 'today'
>;

/** What a page shows of itself to the rest of the handbook; `outlineOf` names it. */
export type Outline = Pick<
  Document,
  'file' | 'kind' | 'id' | 'title' | 'titleSpan' | 'address' | 'frontMatter' | 'snippets'
> & {
  content: { headings: readonly Pick<Heading, 'depth' | 'anchor'>[] };
};

/** A handbook as rules across files see it. Monitoring files are seen as a whole. */
export type Outlines = Omit<Handbook, 'documents'> & { documents: readonly Outline[] };
