/** A runbook as the resolver knows it. */
export interface RunbookPage {
  file: string;
  /** Name of the folder it lies in: the service, unless the page says otherwise. */
  folder: string;
  id: string;
  /** Where the site shows it, without base URL: `/runbooks/etcd/etcdNoLeader`. */
  address: string;
  /** Of its headings. */
  anchors(): readonly string[];
  /** Alerts that it answers; its own id when absent. */
  answers?: readonly string[];
  /** Old addresses that still lead here. */
  aliases?: readonly string[];
}

/** Where a runbook URL leads, as far as this repository can tell without a network. */
export type RunbookTarget =
  | PageTarget
  | DanglingTarget
  | { status: 'external' }
  | { status: 'invalid'; reason: string };

export interface PageTarget {
  status: 'page';
  file: string;
  anchor?: string;
  /** All pages, when the URL carries a label that stands for several services. */
  files?: readonly string[];
}

export interface DanglingTarget {
  status: 'dangling';
  /** Whose address it is: `this handbook`, `handbook.yml`, or the name of a public collection. */
  collection: string;
  wanted: { service?: string; name: string };
  /** True for `/alerts/<name>` of the own site, a page that exists for every alert but helps only with a runbook. */
  isAlertPage?: true;
  missing: 'page' | 'anchor';
  /** The page that was found when only the anchor is missing. */
  file?: string;
  /** The anchor that the page lacks. */
  anchor?: string;
  /** The services for which there is no page, when the URL carries a label. */
  services?: readonly string[];
}

export interface ResolverInput {
  runbooks: readonly RunbookPage[];
  /** Patterns of handbook.yml: `https://wiki.example.org/runbooks/{service}/{name}`. */
  settingsPatterns: readonly string[];
  /** Where this handbook is published, with base path. */
  siteUrl: string | undefined;
  /** What `{{ $labels.x }}` in a URL may stand for. */
  services: readonly string[];
  /**
   * Every runbook URL of the handbook. A public collection counts as held here only when one of them leads to a page
   * of this handbook; until then its addresses are somebody else's and nobody is told off for them.
   */
  urls: Iterable<string>;
  /** Addresses and files of all other pages; without them, other addresses of the own site are not judged. */
  pages?: ReadonlyMap<string, string>;
}

export type RunbookResolver = (url: string) => RunbookTarget;
