/**
 * What the theme is given: the contract between the Node side and the components. Types only, plain JSON, and nothing
 * of Node. All addresses are without base URL (`/alerts/etcdNoLeader`): render them with `<Link to>`, which adds it.
 * All text is data from content: render it as text, never as HTML, except `mitigationHtml`, which is sanitised here.
 */

/** A link to another page of the handbook, or a name without a page of its own. */
export interface PageLink {
  title: string;
  /** Undefined for a name without a page: shown as text. */
  address?: string;
  /** A kind's id, `page`, `alert`, … */
  kind: string;
  /** A few words beside the link: an alert's severity, a page's state. */
  note?: string;
}

/** A group of neighbours under one heading: `answered by` → the links. */
export interface RelationGroup {
  label: string;
  links: PageLink[];
}

/** A picture of a page among its neighbours, laid out: lengths in units of a picture 328 wide, as on the narrowest phone. */
export interface Neighbourhood {
  height: number;
  /** The page itself, at the top in the middle. */
  title: { lines: string[]; height: number };
  /** The lines from the page to its neighbours, as the data of a path. */
  lines: string;
  /** Those that point at the page. */
  left: NeighbourhoodSide;
  /** Those that the page points at. */
  right: NeighbourhoodSide;
}

export interface NeighbourhoodSide {
  /** The relations, above their neighbours; `y` is the first line's. */
  labels: { lines: string[]; y: number }[];
  boxes: NeighbourhoodBox[];
  /** How many found no place, where their number stands. */
  more?: { count: number; y: number };
}

export interface NeighbourhoodBox {
  /** The name, broken into at most two lines and shortened where those are too short. */
  lines: string[];
  /** A kind's id, `page`, `alert`, … */
  kind: string;
  /** The kind as people read it, in the singular. */
  kindLabel: string;
  address?: string;
  y: number;
  height: number;
}

/** A value of a page's front matter, by how it is shown. */
export type FactValue =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  /** Text of the toolkit or of a schema, in which names in backticks are meant as code. */
  | { type: 'prose'; text: string }
  /** A day or a time; `at` as machines read it. */
  | { type: 'time'; at: string; text: string; overdue?: true }
  | { type: 'badge'; mark: SeverityMark }
  | { type: 'link'; link: PageLink }
  | { type: 'list'; items: FactValue[] }
  /** Parts of one sentence. */
  | { type: 'run'; items: FactValue[] }
  | { type: 'group'; facts: Fact[] }
  | { type: 'table'; columns: string[]; rows: (FactValue | null)[][] };

/** A field of a page with its name as people read it. */
export interface Fact {
  label: string;
  value: FactValue;
  /** A few words beside the value: how long after the start a time was. */
  note?: string;
  /** Too long for a line: it has a place of its own on the page. */
  long?: true;
  /** Anchor of the page's section that speaks of the same; what is long stands there. */
  section?: string;
}

/** A value that the commands of a page need. */
export interface PageInput {
  /** The name without case, `-` and `_`: what `<node-name>` and `$NODE_NAME` have in common. */
  key: string;
  name: string;
  description?: string;
  example?: string;
  /** The label of the alert that carries the value. */
  label?: string;
  /** All of them must hold; without any the value is shown, and never filled in. */
  checks: InputCheck[];
}

/** A named type, or a pattern as sets of characters with bounds: one row for each alternative. */
export type InputCheck = { type: InputType } | { shape: [characters: string, least: number, most: number][][] };

export type InputType =
  | 'kubernetes-name'
  | 'namespace'
  | 'node'
  | 'hostname'
  | 'ip'
  | 'uuid'
  | 'integer'
  | 'device'
  | 'path';

export type PageState = 'draft' | 'active' | 'deprecated';

/** `metadata.frontMatter.handbook` of every page that has a Markdown file, whatever its kind. */
export interface PageProps {
  /** `page` for a plain page. */
  kind: string;
  /** The kind as people read it, in the singular: `Runbook`. Undefined for a plain page. */
  kindLabel?: string;
  id: string;
  /** Path of the source, relative to the root of the handbook. */
  file: string;
  /**
   * For `<PageMetadata description>`, which the page's component must set: handed to the site in its own field, it would
   * travel with every other page too.
   */
  description?: string;
  state: PageState;
  replacedBy?: PageLink;
  owner?: string;
  /** Day of the last review, `YYYY-MM-DD`. */
  reviewed?: string;
  /** Day on which the next review is due. */
  reviewDue?: string;
  overdue?: boolean;
  /** Day of the last change in git, `YYYY-MM-DD`; absent rather than wrong. */
  lastChange?: string;
  editUrl?: string;
  /** Where an adopted page comes from. */
  origin?: { url?: string; commit?: string; licence?: string; imported?: string };
  tags: string[];
  /** The index that lists such pages, where there is one. */
  index?: PageLink;
  /** On a runbook: how grave the alerts are that it answers. */
  severities?: SeverityMark[];
  /** With whom it may be shared, by the Traffic Light Protocol, when not with everybody. */
  tlp?: string;
  /** For readers within the organisation only. */
  internal?: true;
  /**
   * The fields of its kind; absent on kinds with parts of their own, such as runbook and service. On a page of reference, what
   * the source says of the kind or rule.
   */
  facts?: Fact[];
  /** Neighbours, both directions, each at most once, without those among the facts; in order of importance. */
  relations: RelationGroup[];
  /** All neighbours as a picture; absent where there are none. */
  neighbourhood?: Neighbourhood;
  /** On a runbook whose own text has no Escalation section. */
  escalation?: Escalation;
  /** On a service page. */
  service?: ServiceFacts;
  /** On a runbook whose commands need values. */
  inputs?: PageInput[];
}

export interface Escalation {
  service: PageLink;
  owner?: string;
  /** A role, or an http(s) or mailto address when `onCallUrl` is set. */
  onCall?: string;
  onCallUrl?: string;
  tier?: number;
}

/** Everything about a service, gathered on its page. */
export interface ServiceFacts {
  owner?: string;
  onCall?: string;
  onCallUrl?: string;
  tier?: number;
  repositoryUrl?: string;
  alerts: AlertEntry[];
  runbooks: PageLink[];
  dashboards: PageLink[];
  /** What this service needs. */
  dependsOn: PageLink[];
  /** What needs this service. */
  neededBy: PageLink[];
  objectives: { name: string; target?: string; window?: string; query?: string }[];
}

/** The three levels that handbook.yml maps severities to; `other` when it does not say. */
export type SeverityLevel = 'critical' | 'warning' | 'info' | 'other';

/** A severity as written in the rule, with its level. */
export interface SeverityMark {
  name: string;
  level: SeverityLevel;
}

/** An alert in a list. */
export interface AlertEntry {
  name: string;
  address: string;
  /** In order of level; empty when no rule says. */
  severities: SeverityMark[];
  /** The `summary` or `description` annotation of its first rule, as written. */
  summary?: string;
  service?: PageLink;
  runbooks: PageLink[];
  /** Names under which its page takes values from an address: labels, and inputs without one. */
  takes?: string[];
}

/** A rule of an alert. */
export interface AlertRuleFacts {
  expression: string;
  for?: string;
  keepFiringFor?: string;
  severity?: SeverityMark;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Group of the rule file. */
  group: string;
  file: string;
  line: number;
  /** The place in the repository, when handbook.yml names it. */
  sourceUrl?: string;
}

/** A runbook on an alert's page. */
export interface AlertRunbook {
  link: PageLink;
  /** The Mitigation section as sanitised HTML; undefined when the page has none. Heading ids carry the prefix `runbook-`. */
  mitigationHtml?: string;
  /** The heading of that section as the page writes it: `Resolution`. */
  mitigationTitle?: string;
  /** Address of the section itself: `/runbooks/etcd/etcdNoLeader#mitigation`. */
  mitigationAddress?: string;
}

/** `props` of theme component `AlertPage`. */
export interface AlertPageProps {
  name: string;
  address: string;
  severities: SeverityMark[];
  /** True when no rule of that name is in a monitoring file: a runbook names it, or an example shows it. */
  withoutRule: boolean;
  summary?: string;
  description?: string;
  rules: AlertRuleFacts[];
  runbooks: AlertRunbook[];
  /** A `runbook_url` that leads out of the handbook; http(s) only. */
  externalRunbooks: string[];
  /** The page that a dangling `runbook_url` probably meant. */
  guess?: PageLink;
  service?: PageLink;
  escalation?: Escalation;
  dashboards: PageLink[];
  relations: RelationGroup[];
  neighbourhood?: Neighbourhood;
  /** What the commands of its runbooks need, each once. */
  inputs?: PageInput[];
}

/** `props` of theme component `AlertsIndex`. */
export interface AlertsIndexProps {
  alerts: AlertEntry[];
  withRunbook: number;
}

/** `props` of theme component `RunbooksIndex`: only when no `runbooks/index.md` is written. */
export interface RunbooksIndexProps {
  groups: { service: PageLink; runbooks: PageLink[] }[];
  /** Address of the Atom feed of their changes; only where git knows them. */
  feed?: string;
}

/** `props` of theme component `ServicesIndex`. */
export interface ServicesIndexProps {
  services: ServiceEntry[];
}

export interface ServiceEntry {
  link: PageLink;
  description?: string;
  owner?: string;
  tier?: number;
  state: PageState;
  alerts: number;
  runbooks: number;
}

/** `metadata.frontMatter.handbookIndex` of a written index, or the `props` of theme component `KindIndex`. */
export interface KindIndexProps {
  /** The kind's name in the plural, as a title: `Practices`. */
  title: string;
  one: string;
  many: string;
  description?: string;
  /** Address of the Atom feed of such pages. */
  feed?: string;
  pages: KindIndexEntry[];
  /** What all pages of the list have in common, below it. */
  facts?: Fact[];
  /** The page that says what such a page holds. */
  reference?: PageLink;
}

/** `props` of theme component `KindReference`: only for a kind whose page of reference nobody has written. */
export interface KindReferenceProps {
  title: string;
  description?: string;
  facts: Fact[];
}

export interface KindIndexEntry {
  link: PageLink;
  description?: string;
  /** Only when it is not active. */
  state?: PageState;
  facts: Fact[];
}

/** `props` of theme component `NameIndex`. */
export interface NameIndexProps {
  title: string;
  one: string;
  many: string;
  description: string;
  names: PageLink[];
}

/** `props` of theme component `NamePage`: what monitoring configuration names, such as a dashboard or a metric. */
export interface NamePageProps {
  title: string;
  /** The name itself, where the title is another. */
  name?: string;
  /** What it is, in the singular: `dashboard`. */
  one: string;
  index: PageLink;
  sources: SourcePlace[];
  /** Address of the file for the program that loads it. */
  download?: string;
  view: ViewBlockProps[];
  relations: RelationGroup[];
}

/** `props` of theme component `NameGroup`: names that share a page, because there are so many of their sort. */
export interface NameGroupProps {
  title: string;
  names: (NamePageProps & { anchor: string })[];
}

/** A place in the repository, with its address when handbook.yml names the host. */
export interface SourcePlace {
  file: string;
  line: number;
  url?: string;
}

/** A part of a view of monitoring configuration: the shapes of the core's `ViewBlock`, with the names in them resolved. */
export type ViewBlockProps = { title?: string } & (
  | { type: 'facts'; facts: Pick<Fact, 'label' | 'value'>[] }
  | { type: 'table'; columns: string[]; rows: (FactValue | null)[][] }
  | { type: 'tree'; root: ViewBranchProps }
  | { type: 'grid'; width: number; tiles: ViewTileProps[] }
  | { type: 'bars'; unit: string; rows: ViewBarProps[] }
);

export interface ViewBranchProps {
  label: FactValue;
  branches: ViewBranchProps[];
}

export interface ViewTileProps {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  note?: string;
  code: readonly string[];
}

export interface ViewBarProps {
  label: string;
  value: number;
  note?: string;
}

/** `metadata.frontMatter.handbookHome` of the page at `/`, or the `props` of theme component `HomePage` when no `docs/index.md` is written. */
export interface HomeProps {
  name: string;
  description?: string;
  counts: { alerts: number; alertsWithRunbook: number; runbooks: number; services: number; pages: number };
  /** For the jump field and its list without JavaScript; the first 200 by name. */
  alerts: { name: string; address: string; severities: SeverityMark[] }[];
  services: PageLink[];
  /** Pages for a task: practices and runbooks that answer no alert. */
  tasks: PageLink[];
  /** The indexes of the other kinds, with the number of their pages as note. */
  indexes: PageLink[];
}
