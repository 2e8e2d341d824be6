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

/** The map of a handbook or of one of its services. */
export interface MapProps {
  title: string;
  /** What stands on it: all there is, the services, what has most neighbours, or what belongs to one service. */
  shows: 'everything' | 'services' | 'busiest' | 'service';
  service?: PageLink;
  /** The map that this one is a part of. */
  up?: PageLink;
  picture: MapPicture;
  /** All that the map holds, in order of kinds and titles. */
  rows: MapRow[];
  /** Rows that are left out. */
  left: number;
}

/** Boxes and lines, laid out when the site is built; lengths in pixels. */
export interface MapPicture {
  width: number;
  height: number;
  boxes: MapBox[];
  lines: MapLine[];
}

export interface MapBox extends NeighbourhoodBox {
  /** Place of its row in the table. */
  row: number;
  x: number;
  /** How much larger it is than others, for what has many neighbours. */
  scale?: number;
}

/** A line from one box to another, by their places. */
export interface MapLine {
  from: number;
  to: number;
  /** The data of its path, with the head of an arrow. */
  path: string;
  /** Nobody wrote it: it follows from a folder or a name. */
  derived?: true;
}

export interface MapRow {
  link: PageLink;
  kindLabel: string;
  /** Address of the map of this service. */
  map?: string;
  /** How much belongs to this service. */
  members?: number;
  /** What it points at on this map, by relation. */
  relations: RelationGroup[];
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

/** What the record of a run begins with: whom it concerns. Names and ids, not titles. */
export interface RunFacts {
  /** Address of the page that its runs are kept under: the runbook's, also on an alert's page that shows this one only. */
  page: string;
  /** On an alert's page that alert; on a runbook's all that it answers. */
  alerts: string[];
  runbooks: string[];
  service?: string;
}

export type PageState = 'draft' | 'active' | 'deprecated';

/** When a page was last reviewed, and when it should be again. Days are `YYYY-MM-DD`. */
export interface ReviewFacts {
  reviewed?: string;
  reviewDue?: string;
  /** The day of the build is past `reviewDue`. */
  overdue?: boolean;
}

/** `metadata.frontMatter.handbook` of every page that has a Markdown file, whatever its kind. */
export interface PageProps extends ReviewFacts {
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
  /** On an analysis that states when the incident began and at least one time after it. */
  incident?: IncidentTimes;
  /** On a runbook whose commands need values. */
  inputs?: PageInput[];
  /** On a runbook with steps to tick off. */
  run?: RunFacts;
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
  /** What needs one of those, and not the service itself: it stops one step later. */
  neededFurther: PageLink[];
  /** The services around it as a picture; absent where it stands alone. */
  dependencies?: Neighbourhood;
  objectives: ObjectiveFacts[];
  /** How long incidents lasted that analyses tell of, in each window that an objective has. */
  incidents: IncidentSum[];
  /** Newest first. */
  analyses: KindIndexEntry[];
  /** The last incident of its own; what is retold from others happened elsewhere. */
  lastIncident?: { link: PageLink; day: string };
  /** Those of its analyses that are not over; what is due first comes first. */
  followUps: FollowUpEntry[];
  /** Address of the board, narrowed to this service. */
  followUpBoard?: string;
  practices: PageLink[];
  /** The last commits that touched its page, its runbooks or its monitoring files. */
  changes: ChangeEntry[];
}

export interface ObjectiveFacts {
  name: string;
  target?: string;
  window?: string;
  /** PromQL for the share of good events; of bad ones where `bad` says so. */
  query?: string;
  bad?: true;
  /** Absent where the objective does not say enough to calculate with. */
  budget?: {
    /** The share of bad events that the target leaves: `0.05`. */
    percent: string;
    /** How long everything may fail within the window: `21.6 min`. */
    time: string;
    /** `30 days`. */
    window: string;
    /** The alerts that go by the budget, with the number of their rules. */
    alerts: { link: PageLink; rules: number }[];
    /** How many rules `handbook export slo` makes of it; 0 when it can make none. */
    exportable: number;
  };
}

export interface IncidentSum {
  /** `30 days`. */
  window: string;
  analyses: number;
  /** From start to resolution, together: `1 d 2 h`. */
  time: string;
  /** Analyses that do not state an end. */
  withoutEnd: number;
}

/** Something that changes because of an incident. */
export interface FollowUpEntry {
  what: string;
  state: 'open' | 'in-progress' | 'done' | 'dropped';
  owner?: string;
  due?: string;
  overdue?: true;
  /** http(s) only. */
  ticket?: string;
  /** Why it was dropped. */
  reason?: string;
  analysis: PageLink;
  /** What a list is narrowed by: key of the facet → values. */
  facets?: Record<string, string[]>;
}

/** A commit. Its subject is text that nobody has checked. */
export interface ChangeEntry {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Absent in a private repository, whose history the readers of the site need not know. */
  subject?: string;
  /** Where the commit can be read, when handbook.yml names the host. */
  url?: string;
  /** Names of the pages and files that it touched, at most three. */
  touched: string[];
  /** How many more. */
  more?: number;
}

/** How long an incident took, for its bar. */
export interface IncidentTimes {
  /** All three, also those that the analysis does not state. */
  steps: IncidentStep[];
  /** True when a part of the bar is drawn longer than it was, so that it can be seen. */
  stretched?: true;
}

export interface IncidentStep {
  step: 'detected' | 'mitigated' | 'resolved';
  /** From the start: `51 min`. */
  text?: string;
  /** From the step before, where the analysis states that one: `47 min`. */
  since?: string;
  /** Its part of the bar in percent: where it begins and how long it is. */
  bar?: [start: number, length: number];
}

/** `props` of theme component `FollowUps`: every follow-up of every analysis. */
export interface FollowUpsProps {
  title: string;
  address: string;
  /** The index of the analyses. */
  index?: PageLink;
  followUps: FollowUpEntry[];
  facets: Facet[];
  /** By owner: how many are overdue, open (overdue ones too) and over. */
  owners: { owner: string; value: string; overdue: number; open: number; over: number }[];
}

/** One question by which a list can be narrowed: of which service, severity, year. */
export interface Facet {
  /** Its name in the address: `service`. */
  key: string;
  label: string;
  options: { value: string; label: string; count: number }[];
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
export interface AlertRunbook extends ReviewFacts {
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
  /** Where a runbook with steps is shown. */
  run?: RunFacts;
  /** Only without a runbook. */
  proposal?: RunbookProposal;
}

/** A runbook that nobody has written: the page to start from. */
export interface RunbookProposal {
  /** Relative to the root of the handbook. */
  file: string;
  text: string;
  /** The command that writes the same page. */
  command: string;
  /** Where it can be proposed, when handbook.yml names the repository. */
  form?: NewPageForm;
}

/** The form of a code host for a new file. */
export interface NewPageForm {
  /** What people call the host: `GitLab`. */
  host: string;
  /** The address, in which `{file}` and `{text}` stand for what is to be filled in. */
  url: string;
}

/** An alert without a runbook, as the list of them and `/alerts/<name>.json` show it. */
export interface WantedAlert extends Pick<AlertEntry, 'name' | 'address' | 'severities' | 'summary' | 'service'> {
  /** Of its service. */
  owner?: string;
  /** The runbook that was probably meant. */
  guess?: PageLink;
  rules: Pick<AlertRuleFacts, 'expression' | 'for' | 'severity'>[];
  proposal?: RunbookProposal;
}

/** `props` of theme component `MostWanted`. */
export interface MostWantedProps {
  /** The most urgent first. */
  wanted: WantedAlert[];
  /** Of all alerts in monitoring files. */
  alerts: number;
  withRunbook: number;
}

/** `/addresses.json`: what the page "not found" looks through, fetched only when an address leads nowhere. */
export interface AddressIndex {
  version: 1;
  /** Address, kind, and the title where it is another than the last part of the address; `wanted` for an alert without runbook. */
  pages: [address: string, kind: string, title?: string, mark?: 'wanted'][];
  /** To start a runbook for a name that no rule has; `{name}` stands for the name. */
  proposal?: RunbookProposal;
}

/** `props` of theme component `AlertsIndex`. */
export interface AlertsIndexProps {
  alerts: AlertEntry[];
  withRunbook: number;
  /** How many alerts of monitoring files have no runbook anywhere. */
  wanted: number;
}

/** `props` of theme component `RunbooksIndex`: only when no `runbooks/index.md` is written. */
export interface RunbooksIndexProps {
  groups: { service: PageLink; runbooks: PageLink[] }[];
  /** The feeds of their changes; only where git knows them. */
  feed?: FeedAddresses;
}

/** Addresses of one feed in its two formats. */
export interface FeedAddresses {
  atom: string;
  json: string;
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
  /** The feeds of such pages. */
  feed?: FeedAddresses;
  pages: KindIndexEntry[];
  /** By what the list can be narrowed. */
  facets?: Facet[];
  /** Pages that gather something from all pages of the list. */
  more?: PageLink[];
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
  /** What the list is narrowed by: key of the facet → values. */
  facets?: Record<string, string[]>;
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
  /** `wanted`: alerts of monitoring files without a runbook anywhere. */
  counts: {
    alerts: number;
    alertsWithRunbook: number;
    wanted: number;
    runbooks: number;
    services: number;
    pages: number;
  };
  /** For the jump field and its list without JavaScript; the first 200, the gravest first. */
  alerts: { name: string; address: string; severities: SeverityMark[] }[];
  services: PageLink[];
  /** Pages for a task: practices and runbooks that answer no alert. */
  tasks: PageLink[];
  /** The indexes of the other kinds, with the number of their pages as note. */
  indexes: PageLink[];
}
