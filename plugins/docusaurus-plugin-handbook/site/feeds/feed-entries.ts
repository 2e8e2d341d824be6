import type { Document } from '../../../core/index.ts';
import { textField } from '../../props/read-fields.ts';
import type { Site } from '../open-site.ts';

/** Something new, for those who follow a feed. */
export interface FeedEntry {
  /** Address without base URL. */
  address: string;
  /** What tells this news from others about the same page; undefined when the page itself is the news. */
  mark?: string;
  title: string;
  summary?: string;
  /** The day of the news, `YYYY-MM-DD`. */
  day: string;
  /** Where it stands among the others: the day of the incident. */
  order: string;
}

/** More than anybody has missed; a feed is fetched over and over. */
const MOST = 50;

/** The analyses, the latest incident first, with the day of their last change where git knows it. */
export function rcaEntries(site: Site): FeedEntry[] {
  const entries = published(site, 'rca').map((document): FeedEntry | undefined => {
    const incident = dayOf(textField(document, 'started')) ?? dayOf(document.id);
    const day = site.lastChanges.get(document.file) ?? incident;
    return day === undefined ? undefined : { ...about(document), day, order: incident ?? day };
  });
  return newest(entries.filter((entry) => entry !== undefined));
}

/** The last change of each runbook, newest first; nothing where git does not know. */
export function runbookChanges(site: Site): FeedEntry[] {
  const entries = published(site, 'runbook').map((document): FeedEntry | undefined => {
    const day = site.lastChanges.get(document.file);
    return day === undefined ? undefined : { ...about(document), mark: `changed-${day}`, day, order: day };
  });
  return newest(entries.filter((entry) => entry !== undefined));
}

function published({ handbook }: Site, kind: string): Document[] {
  return handbook.documents.filter((document) => document.kind === kind && textField(document, 'state') !== 'draft');
}

function about(document: Document): Pick<FeedEntry, 'address' | 'title' | 'summary'> {
  const summary = textField(document, 'description');
  return { address: document.address, title: document.title, ...(summary !== undefined && { summary }) };
}

function dayOf(text: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}

function newest(entries: FeedEntry[]): FeedEntry[] {
  return entries
    .sort((a, b) => (a.order === b.order ? (a.address < b.address ? -1 : 1) : a.order < b.order ? 1 : -1))
    .slice(0, MOST);
}
