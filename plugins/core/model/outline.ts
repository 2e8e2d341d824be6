import type { Document } from './document.ts';
import type { Handbook } from './handbook.ts';
import type { Heading } from './page-content.ts';

/** What a page may be judged by besides itself. It names all of it in `Handbook.frame`. */
export type Frame = Pick<
  Handbook,
  'settings' | 'kinds' | 'sharedReferences' | 'owners' | 'schemaFaults' | 'fieldsOf' | 'today'
>;

/** A page as the rest of the handbook sees it. Rules across files see less: see `Sights`. */
export type Outline = Pick<
  Document,
  'file' | 'kind' | 'id' | 'title' | 'titleSpan' | 'address' | 'frontMatter' | 'snippets'
> & {
  content: { headings: readonly Pick<Heading, 'depth' | 'anchor'>[] };
};

/** A handbook without the text of its pages. */
export type Outlines = Omit<Handbook, 'documents'> & { documents: readonly Outline[] };
