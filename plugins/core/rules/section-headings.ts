import type { Document } from '../model/document.ts';
import type { SectionSpec } from '../model/kind.ts';
import type { Heading } from '../model/page-content.ts';

/** The heading of each section that a page has, in the order of the kind. */
export function sectionsOf(
  document: Pick<Document, 'content'>,
  specs: readonly SectionSpec[],
): Map<SectionSpec, Heading> {
  const byTitle = new Map<string, Heading>();
  for (const heading of document.content.headings) {
    const title = heading.depth === 2 ? fold(heading.text) : '';
    if (title !== '' && !byTitle.has(title)) byTitle.set(title, heading);
  }
  const found = new Map<SectionSpec, Heading>();
  for (const spec of specs) {
    const headings = [...titlesOf(spec)].map((title) => byTitle.get(title)).filter((heading) => heading !== undefined);
    const first = headings.toSorted((a, b) => a.span[0] - b.span[0])[0];
    if (first !== undefined) found.set(spec, first);
  }
  return found;
}

/** True when a heading is a section's title or one of its synonyms, case and a closing colon aside. */
export function headingMeans(heading: Heading, spec: SectionSpec): boolean {
  return titlesOf(spec).has(fold(heading.text));
}

/** The text of a heading without a closing colon. */
export function titleIn({ text }: Pick<Heading, 'text'>): string {
  return text.trim().replace(/[:.]$/, '');
}

function titlesOf(spec: SectionSpec): ReadonlySet<string> {
  const known = folded.get(spec) ?? new Set([spec.title, ...spec.synonyms].map(fold));
  folded.set(spec, known);
  return known;
}

// Asked for every heading of every page, and always the same.
const folded = new WeakMap<SectionSpec, ReadonlySet<string>>();

function fold(text: string): string {
  return titleIn({ text }).toLowerCase();
}
