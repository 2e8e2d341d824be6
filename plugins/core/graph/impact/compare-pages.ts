import type { Graph } from '../../model/graph.ts';
import type { Span } from '../../model/span.ts';
import { findPointers } from './find-pointers.ts';
import { type HeadingLink, headingLinks } from './heading-links.ts';
import type { HandbookState, HeadingChange, PageChange, Place } from './impact-types.ts';
import { pairHeadings } from './pair-headings.ts';
import { type PagePair, wordsOf } from './pair-pages.ts';
import { placesIn } from './places-in.ts';
import type { StandingPlace } from './standing-places.ts';

/** Says which pages and headings came, went, changed or were renamed, and who points at them. */
export function comparePages(
  pairs: readonly PagePair[],
  before: HandbookState,
  after: HandbookState,
  stands: StandingPlace,
): PageChange[] {
  const changed = pairs.filter(isChanged);
  const links = headingLinks(before.handbook, new Set(changed.flatMap((pair) => pair.before?.file ?? [])));
  const placeNow = placesIn(after.handbook);
  return changed
    .map((pair) => {
      const headings = pair.before && pair.after ? headingChanges(pair, links, stands) : [];
      return pageChange(pair, headings, { before: before.graph, after: after.graph, stands, placeNow });
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function isChanged({ before, after }: PagePair): boolean {
  if (before === undefined || after === undefined || before.file !== after.file) return true;
  return wordsOf(before) !== wordsOf(after);
}

interface Around {
  before: Graph;
  after: Graph;
  stands: StandingPlace;
  placeNow(file: string, span: Span): Place;
}

function pageChange({ before, after }: PagePair, headings: HeadingChange[], around: Around): PageChange {
  const page = after ?? before;
  const { file = '', kind = 'page', id: name = '' } = page ?? {};
  // The old name is what others still say, so that is what to look for where there is another one or none.
  const lost = before !== undefined && before.file !== after?.file;
  const pointedAtBy = lost
    ? findPointers(before.file, around.before, around.stands)
    : findPointers(file, around.after, around.placeNow);
  if (before === undefined) return { change: 'came', file, kind, name, pointedAtBy, headings };
  if (after === undefined) return { change: 'went', file, kind, name, pointedAtBy, headings };
  if (lost) return { change: 'renamed', file, before: before.file, kind, name, pointedAtBy, headings };
  return { change: 'changed', file, kind, name, pointedAtBy, headings };
}

function headingChanges(
  { before, after }: PagePair,
  links: ReadonlyMap<string, HeadingLink[]>,
  stands: StandingPlace,
): HeadingChange[] {
  return pairHeadings(before?.content.headings ?? [], after?.content.headings ?? []).map(
    ({ before: old, after: now }) => {
      const { text = '', anchor = '' } = now ?? old ?? {};
      const pointing = old === undefined ? [] : (links.get(`${before?.file}#${old.anchor}`) ?? []);
      const pointedAtBy = pointing.flatMap(({ from, file, span, label }) => {
        const place = stands(file, span);
        return place === undefined ? [] : [{ from, label, ...place }];
      });
      if (old === undefined) return { change: 'came' as const, text, anchor, pointedAtBy };
      if (now === undefined) return { change: 'went' as const, text, anchor, pointedAtBy };
      const was = { text: old.text, anchor: old.anchor };
      return { change: 'renamed' as const, text, anchor, before: was, pointedAtBy };
    },
  );
}
