import type { Document } from '../model/document.ts';
import type { SectionSpec } from '../model/kind.ts';
import type { Heading } from '../model/page-content.ts';

/** The heading of each section that a page has, in the order of the kind. */
export function sectionsOf(document: Document, specs: readonly SectionSpec[]): Map<SectionSpec, Heading> {
  const sections = document.content.headings.filter(({ depth }) => depth === 2);
  const found = new Map<SectionSpec, Heading>();
  for (const spec of specs) {
    const heading = sections.find((candidate) => headingMeans(candidate, spec));
    if (heading !== undefined) found.set(spec, heading);
  }
  return found;
}

/** True when a heading is a section's title or one of its synonyms, case and a closing colon aside. */
export function headingMeans(heading: Heading, spec: SectionSpec): boolean {
  return titlesOf(spec).has(fold(heading.text));
}

function titlesOf(spec: SectionSpec): ReadonlySet<string> {
  const known = folded.get(spec) ?? new Set([spec.title, ...spec.synonyms].map(fold));
  folded.set(spec, known);
  return known;
}

// Asked for every heading of every page, and always the same.
const folded = new WeakMap<SectionSpec, ReadonlySet<string>>();

function fold(text: string): string {
  return text.trim().replace(/[:.]$/, '').toLowerCase();
}
