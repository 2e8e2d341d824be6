import { type Document, type Kind, plainText } from '../../core/index.ts';
import type { Facet } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { factLabel } from './facts/fact-label.ts';
import { neighbours } from './page-link.ts';
import { asRecord, asText, textField } from './read-fields.ts';

/** What a page answers to one question. */
export interface FacetValue {
  value: string;
  label: string;
}

/** Question → answers of one page: `service` → etcd, DNS. */
export type FacetValues = Map<string, FacetValue[]>;

/** What a list of a kind's pages can be narrowed by: the fields of its index that have a choice of values, and the year. */
export function facetValues(site: Site, document: Document, kind: Kind): FacetValues {
  const values: FacetValues = new Map();
  for (const field of kind.index.fields) {
    const reference = kind.references.find(({ path }) => path === field || path === `${field}[]`);
    const text = textField(document, field);
    if (reference !== undefined) {
      const nodes = neighbours(site.graph, document.file, 'from', reference.label);
      const named = nodes.map(({ name, title }) => ({ value: plainText(name, 100), label: plainText(title, 60) }));
      values.set(reference.to.length === 1 ? (reference.to[0] ?? field) : field, named);
    } else if (text !== undefined && isChoice(kind, field)) values.set(field, [{ value: text, label: text }]);
  }
  const year = yearOf(document, kind);
  if (year !== undefined) values.set('year', [{ value: year, label: year }]);
  return values;
}

/** The questions that divide a list, each with its answers; years newest first. */
export function facetsOf(entries: readonly FacetValues[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const entry of entries) {
    for (const [key, values] of entry) {
      const facet = facets.get(key) ?? { key, label: factLabel(key), options: [] };
      facets.set(key, facet);
      for (const { value, label } of values) {
        const option = facet.options.find((known) => known.value === value);
        if (option === undefined) facet.options.push({ value, label, count: 1 });
        else option.count += 1;
      }
    }
  }
  const divides = ({ options }: Facet): boolean => options.some(({ count }) => count < entries.length);
  for (const { key, options } of facets.values()) {
    options.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) * (key === 'year' ? -1 : 1));
  }
  return [...facets.values()].filter(divides);
}

/** The answers as an entry of a list carries them. */
export function markOf(values: FacetValues): Record<string, string[]> {
  return Object.fromEntries([...values].map(([key, list]) => [key, list.map(({ value }) => value)]));
}

function isChoice({ schema }: Kind, field: string): boolean {
  return Array.isArray(asRecord(asRecord(schema.properties)?.[field])?.enum);
}

/** Of what orders the list, where that is a day or a period. */
function yearOf({ id, frontMatter }: Document, { index }: Kind): string | undefined {
  if (index.sortBy === 'title' || index.sortBy === 'id') return undefined;
  return [asText(frontMatter.value[index.sortBy]), id]
    .map((text) => /^((?:19|20)\d{2})-/.exec(text ?? '')?.[1])
    .find((year) => year !== undefined);
}
