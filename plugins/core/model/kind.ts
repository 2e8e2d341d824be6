/** What `schemas/kinds/<id>.schema.json` says of a kind of page. */
export interface Kind {
  id: string;
  /** The kind's own sentence: what such a page is for. */
  description: string;
  label: { one: string; many: string };
  /** Folders in which such pages live, relative to the root, with `/`. */
  folders: readonly string[];
  sections: readonly SectionSpec[];
  /** Months, weeks or days after which a page wants a review, as an ISO 8601 duration; the shared default when absent. */
  reviewEvery: string | undefined;
  references: readonly ReferenceField[];
  /** The schema as JSON, for documentation and editors. */
  schema: Record<string, unknown>;
  /** The schema's `$id`, by which it is validated. */
  schemaId: string;
}

export interface SectionSpec {
  title: string;
  /** Other headings that mean the same, as real handbooks write them. */
  synonyms: readonly string[];
  required: boolean;
  /** What the author is asked to write there, for templates. */
  prompt: string;
}

/** A field whose value names something, from `x-reference`. */
export interface ReferenceField {
  /** Path of the field: `service`, `dashboards[]`, `runbooks-used[].runbook`. `[]` stands for every item. */
  path: string;
  /** What the value may name: ids of kinds, or `alert`, `dashboard`, `receiver`; `any` for all of them. */
  to: readonly string[];
  /** The relation read from this page: `answers`. */
  label: string;
  /** The relation read from the other end: `answered by`. */
  inverse: string;
  /** Where the value comes from when nobody wrote it: the page's id, or the name of its folder. Never an error. */
  derive: 'id' | 'folder' | undefined;
}
