import { type Document, type Node, plainText } from '../../../core/index.ts';
import type { ChangeEntry } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { type Commit, MOST_COMMITS } from '../../site/read-history.ts';
import { neighbours } from '../page-link.ts';
import { commitUrl } from '../source-links.ts';

/** How many names of files stand beside a commit; it may have touched hundreds. */
const MOST_NAMES = 3;
const LONGEST_SUBJECT = 120;

/** The last commits that touched the page of a service, its runbooks or its monitoring files, newest first. */
export function recentChanges(site: Site, service: Node & { document: Document }): ChangeEntry[] {
  const touched = new Map<Commit, string[]>();
  for (const [file, name] of filesOf(site, service)) {
    for (const commit of site.commits.get(file) ?? []) touched.set(commit, [...(touched.get(commit) ?? []), name]);
  }
  return [...touched]
    .sort(([a], [b]) => a.order - b.order)
    .slice(0, MOST_COMMITS)
    .map(([commit, names]) => changeEntry(site, commit, names));
}

function changeEntry({ handbook: { settings } }: Site, { hash, day, subject }: Commit, names: string[]): ChangeEntry {
  const url = commitUrl(settings, hash);
  return {
    day,
    // The history of a private repository may have fewer readers than the site.
    ...(settings.repository !== 'private' && { subject: plainText(subject, LONGEST_SUBJECT) }),
    ...(url !== undefined && { url }),
    touched: names.slice(0, MOST_NAMES),
    ...(names.length > MOST_NAMES && { more: names.length - MOST_NAMES }),
  };
}

/** How runbooks and monitoring pages say whose they are. */
const PARTS = ['belongs to', 'describes the monitoring of'];

/** Path → what people call it. */
function filesOf({ graph, handbook }: Site, service: Node & { document: Document }): Map<string, string> {
  const pages = PARTS.flatMap((label) => neighbours(graph, service.id, 'to', label)).flatMap(
    ({ document }) => document ?? [],
  );
  const folders = new Set(pages.filter(({ kind }) => kind === 'monitoring').map(({ file }) => folderOf(file)));
  const watching = neighbours(graph, service.id, 'to', 'watches').flatMap(({ rules = [] }) => rules);
  const snippets = [
    ...watching.map(({ snippet }) => snippet),
    ...handbook.snippets.filter(({ file }) => folders.has(folderOf(file))),
  ].filter(({ standalone }) => standalone);
  return new Map([
    ...[service.document, ...pages].map(({ file, title }) => [file, plainText(title, 60)] as const),
    ...snippets.map(({ file }) => [file, plainText(file.split('/').at(-1) ?? file, 60)] as const),
  ]);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
