import { posix } from 'node:path';
import { complaintsOf } from '../graph/public-part/complaints-of.ts';
import { readInternalParts } from '../graph/public-part/read-internal-parts.ts';
import { createLinkResolver, type LinkResolver } from '../graph/resolve-link.ts';
import { isSectionPage } from '../load/addresses.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { holds, pointersInside } from './pointers-inside.ts';

/** A text that is not to be found in anything public, and where it stands. */
export interface InternalText {
  file: string;
  /** Where it begins; 0 for a file as a whole. */
  offset: number;
  text: string;
}

/** What of a private handbook everybody may read. */
export interface PublicPart {
  /** Path → the text of a page from which something was cut out; undefined for a file that is published as it is. */
  files: ReadonlyMap<string, string | undefined>;
  internal: readonly InternalText[];
  /** What has to be mended before anything can be published. */
  findings: readonly ParseFinding[];
}

/** Divides a private handbook. This is the one place that decides what is public: site and source are made of its answer. */
export function publicPart(handbook: Handbook, graph: Graph): PublicPart {
  const resolve = createLinkResolver(handbook);
  const folders = internalFolders(handbook);
  const isInternal = (file: string): boolean => folders.some((folder) => file.startsWith(folder));
  const files = new Map<string, string | undefined>();
  const internal: InternalText[] = [];
  const findings: ParseFinding[] = [];
  const pages = new Map(handbook.documents.map((document) => [document.file, document]));
  const kept = handbook.documents.filter(({ file }) => !isInternal(file)).filter((page) => !isKept(page, handbook));
  const publicPages = new Set(kept.map(({ file }) => file));
  const onlyInside = assetsInside(handbook, publicPages, resolve);
  for (const file of handbook.files) {
    const page = pages.get(file);
    if (isInternal(file) || onlyInside.has(file) || (page !== undefined && !publicPages.has(file))) {
      internal.push(...namesOf(file, page), { file, offset: 0, text: handbook.textOf(file) });
    } else if (page === undefined) {
      // A page that could not be read says nothing of its audience.
      if (!file.endsWith('.md') && !file.endsWith('.mdx')) files.set(file, undefined);
    } else {
      const { parts, faults } = readInternalParts(page);
      files.set(file, parts.length === 0 ? undefined : withoutParts(page.text, parts));
      for (const [start, end] of parts) internal.push({ file, offset: start, text: page.text.slice(start, end) });
      for (const fault of faults) findings.push({ rule: 'embargo', file, ...fault });
      findings.push(...pointersInside(page, parts, { publicPages, resolve, handbook, graph }));
    }
  }
  return { files, internal, findings };
}

function isKept(page: Document, { today }: Handbook): boolean {
  return !complaintsOf(page, today).next().done;
}

/** The page of a folder speaks for what lies in it: rule files and dashboards cannot say it themselves. */
function internalFolders(handbook: Handbook): string[] {
  return handbook.documents
    .filter((page) => isSectionPage(page.file) && page.file.includes('/') && isKept(page, handbook))
    .map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1));
}

/** Pictures and other files to which only internal pages and parts lead. */
function assetsInside(handbook: Handbook, publicPages: ReadonlySet<string>, resolve: LinkResolver): Set<string> {
  const pictures = [...handbook.files].filter((file) => PICTURE.test(file));
  const inside = new Set<string>();
  const outside = new Set<string>();
  for (const page of handbook.documents) {
    const { parts } = publicPages.has(page.file) ? readInternalParts(page) : { parts: undefined };
    // A line that begins with a mark is raw HTML for Markdown, and a picture in it no link.
    for (const [start, end] of parts ?? []) {
      const text = page.text.slice(start, end);
      for (const file of pictures) if (text.includes(posix.basename(file))) inside.add(file);
    }
    for (const { target, span } of page.content.links) {
      const found = resolve(page.file, target);
      if (found.type !== 'asset' && found.type !== 'unpublished') continue;
      (parts === undefined || holds(parts, span) ? inside : outside).add(found.file);
    }
  }
  return new Set([...inside].filter((file) => !outside.has(file)));
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf)$/i;

/** Cuts parts out. Where one stood on lines of its own, no empty lines are left to show its place. */
function withoutParts(text: string, parts: readonly Span[]): string {
  let left = '';
  let at = 0;
  for (const [start, end] of parts) {
    left += text.slice(at, start);
    const after = /^[^\S\r\n]*(?:\r\n|\r|\n)+/.exec(text.slice(end))?.[0] ?? '';
    const isBlock = /(?:^|[\r\n])[^\S\r\n]*$/.test(left);
    at = isBlock ? end + after.length : end;
  }
  return left + text.slice(at);
}

/** What a page is called is as internal as what it says. */
function namesOf(file: string, page: Document | undefined): InternalText[] {
  const texts = [file, ...(page === undefined ? [] : [page.address, page.title])];
  return texts.map((text) => ({ file, offset: 0, text }));
}
