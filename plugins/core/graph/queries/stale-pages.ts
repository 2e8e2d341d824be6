import type { Document } from '../../model/document.ts';
import type { Graph } from '../../model/graph.ts';
import type { Handbook } from '../../model/handbook.ts';
import { changesSinceReview, type RuleChange } from '../freshness/changes-since-review.ts';
import { rulesAnswered } from '../freshness/rules-answered.ts';
import { reviewDue } from './review-due.ts';
import { SEVERITY_LEVELS, type SeverityLevel, severityLevel } from './severity-level.ts';

/** What wants a review; the shape of `handbook stale --format json`. */
export interface StalePages {
  version: 1;
  today: string;
  /** Most urgent first: by the gravest alert that a page answers, then those never reviewed, then the longest not looked at. */
  pages: StalePage[];
}

export interface StalePage {
  file: string;
  kind: string;
  title: string;
  /** Without base URL. */
  address: string;
  owner?: string;
  /** Of the gravest alert that the page answers. */
  severity?: SeverityLevel;
  reviewed?: string;
  /** Days since the review. */
  days?: number;
  /** The day up to which the review held, where that is past. */
  heldUntil?: string;
  /** What the alerts did since the review. */
  changes: RuleChange[];
}

/** Lists the pages whose review is overdue, whose rules changed since, or that nobody has ever reviewed. */
export function stalePages(handbook: Handbook, graph: Graph): StalePages {
  const pages = handbook.documents
    .filter(({ frontMatter }) => frontMatter.value.state !== 'deprecated')
    .flatMap((document) => judge(document, handbook, graph) ?? []);
  return { version: 1, today: handbook.today, pages: pages.sort(byUrgency) };
}

function judge(document: Document, handbook: Handbook, graph: Graph): StalePage | undefined {
  const { file, kind = 'page', title, address, frontMatter } = document;
  const { reviewed, owner = handbook.owners.ownerOf(file) } = frontMatter.value;
  const changes = changesSinceReview(document, graph);
  const due = reviewDue(document, handbook);
  const isOverdue = due !== undefined && due < handbook.today;
  if (changes.length === 0 && !isOverdue && (reviewed !== undefined || !isToBeReviewed(kind, handbook)))
    return undefined;
  const severity = gravest(document, handbook, graph);
  const days = typeof reviewed === 'string' ? daysBetween(reviewed, handbook.today) : undefined;
  return {
    file,
    kind,
    title,
    address,
    ...(typeof owner === 'string' && { owner }),
    ...(severity !== undefined && { severity }),
    ...(typeof reviewed === 'string' && { reviewed }),
    ...(days !== undefined && { days }),
    ...(isOverdue && { heldUntil: due }),
    changes,
  };
}

/** A record of what happened is read as it was written; what says how things are done wants a review. */
function isToBeReviewed(kindId: string, { kinds, settings }: Handbook): boolean {
  const kind = kinds.find(({ id }) => id === kindId);
  return kind?.reviewEvery !== undefined || settings['review-every']?.[kindId] !== undefined;
}

function gravest(document: Document, { settings }: Handbook, graph: Graph): SeverityLevel | undefined {
  const found = new Set(
    rulesAnswered(document, graph).map(({ rule: { labels, inherits } }) =>
      severityLevel(labels.severity ?? inherits?.labels?.severity, settings),
    ),
  );
  return SEVERITY_LEVELS.find((level) => found.has(level));
}

/** Undefined for what is no day; schema-is-met reports that. */
function daysBetween(day: string, later: string): number | undefined {
  const days = Math.round((Date.parse(later) - Date.parse(day)) / 86_400_000);
  return Number.isNaN(days) ? undefined : days;
}

function byUrgency(a: StalePage, b: StalePage): number {
  return rankOf(a) - rankOf(b) || daysOf(b) - daysOf(a) || (a.file < b.file ? -1 : 1);
}

/** A page that answers no alert wakes nobody. */
function rankOf({ severity }: StalePage): number {
  return severity === undefined ? SEVERITY_LEVELS.length : SEVERITY_LEVELS.indexOf(severity);
}

function daysOf({ days = Number.MAX_SAFE_INTEGER }: StalePage): number {
  return days;
}
