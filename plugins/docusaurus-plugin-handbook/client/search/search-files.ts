import type { SeverityMark } from '../../props.ts';

/** Where the files of the search stand, without base URL. */
export const SEARCH_FOLDER = '/search';

/** `search/index.json`: where everything else is. It is small, and the only one whose name does not change with its content. */
export interface SearchIndex {
  version: 1;
  /** Folder of the other files, below that of this one; named by what is in them. */
  folder: string;
  /** How many pages can be found. They are numbered from 0. */
  pages: number;
  /** The kinds of pages in the order of their numbers, each with its first page. */
  kinds: [kind: string, first: number][];
  /** First term of `terms-0.json`, of `terms-1.json`, …; terms are in order of their code units. */
  terms: string[];
  /** First page of `pages-0.json`, of `pages-1.json`, … */
  blocks: number[];
}

/** `terms-<n>.json`: terms in order, with the pages that have them as `printPostings` writes them. */
export type TermsFile = [term: string, postings: string][];

/** `pages-<n>.json`: what is shown of the pages of a block. */
export type PagesFile = FoundPage[];

/** A page as a result shows it. All of it is text. */
export interface FoundPage {
  /** Without base URL. */
  address: string;
  title: string;
  /** A kind's id, `page`, `alert`, … */
  kind: string;
  kindLabel: string;
  severities?: SeverityMark[];
  /** Title of its service. */
  service?: string;
  /** Its text in parts, for the excerpt; the first has neither anchor nor heading. */
  sections: SearchSection[];
}

export type SearchSection = [anchor: string, heading: string, text: string];
