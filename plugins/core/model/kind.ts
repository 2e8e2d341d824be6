/** What `schemas/kinds/<id>.schema.json` says of a kind of page. */
export interface Kind {
  id: string;
  /** True for a kind that the handbook brought, in its own schemas/kinds/. */
  own: boolean;
  /** The kind's own sentence: what such a page is for. */
  description: string;
  label: { one: string; many: string };
  /** Folders in which such pages live, relative to the root, with `/`. */
  folders: readonly string[];
  sections: readonly SectionSpec[];
  /** What one page is: a file of the folder, or the `index.md` of each folder below it. */
  page: 'file' | 'folder';
  /** Whether the name of a page begins with a day: `2026-03-02-dns`. */
  dated: boolean;
  /** Whether a page outside the folders that has such sections is of this kind too. */
  recognisedBySections: boolean;
  /** How the page that lists them is made. */
  index: KindIndex;
  /** The Markdown that a new page starts from, where the kind brings its own. */
  template: string | undefined;
  /** Months, weeks or days after which a page wants a review, as an ISO 8601 duration; the shared default when absent. */
  reviewEvery: string | undefined;
  references: readonly ReferenceField[];
  /** The schema as JSON, for documentation and editors. */
  schema: Record<string, unknown>;
  /** The schema's `$id`, by which it is validated. */
  schemaId: string;
}

export interface KindIndex {
  /** A field, `title` or `id`. */
  sortBy: string;
  order: 'ascending' | 'descending';
  /** Fields that the list shows beside each title. */
  fields: readonly string[];
}

export interface SectionSpec {
  title: string;
  /** Other headings that mean the same, as real handbooks write them. */
  synonyms: readonly string[];
  required: boolean;
  /** A field with which a page does without this section, although it is required. */
  requiredUnless: string | undefined;
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
  /** True where the value may name what does not exist: then it is text, and no error. */
  optional: boolean;
}

/** What the schema says of one field, in words, for documentation. Names in backticks are meant as code. */
export interface FieldFacts {
  /** `follow-ups[].owner`. */
  path: string;
  /** What a value looks like: `text`, `list of day`, `name of a service`. */
  type: string;
  /** `yes`, `no`, or when: "without `retold-from`". */
  required: string;
  description: string;
  /** The values that there are, where they are few. */
  values?: readonly string[];
  /** A value as one would write it; absent where the fields inside have examples of their own. */
  example?: string;
  /** True for a field that the schema takes over from another one: those of every page. */
  shared: boolean;
}
