import { posix } from 'node:path';
import type { Document } from '../model/document.ts';
import type { DeadEnd } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { generatedPages } from './generated-pages.ts';

/** Where a link in a page leads. */
export type LinkTarget =
  /** Out of the handbook, by a scheme that is safe to publish. */
  | { type: 'external' }
  | { type: 'page'; document: Document; anchor: string | undefined; address: string }
  /** A page that the site generates: an index, or the page of an alert, a dashboard and its like, which is a node of the graph. */
  | { type: 'generated'; address: string; node: string | undefined; anchor: string | undefined }
  /** A file that the site may publish beside its pages. */
  | { type: 'asset'; file: string }
  | DeadEnd;

export type LinkResolver = (from: string, target: string) => LinkTarget;

/**
 * What may be copied into the site: pictures and monitoring configuration, whose files may have other endings where a tool
 * has read them. SVG and HTML may hold scripts, so they may not.
 */
const ASSET = /\.(?:png|jpe?g|gif|webp|avif|pdf|ya?ml|json)$/i;
const SAFE_SCHEME = /^(?:https?|mailto):/i;

/**
 * Makes the one function that says where links lead, for linter, graph and site alike. It tells when an answer depends on
 * more than which files there are: on what is generated, or read by a tool.
 */
export function createLinkResolver(handbook: Handbook, onLookInside: () => void = () => {}): LinkResolver {
  const byFile = new Map(handbook.documents.map((document) => [document.file, document]));
  const byAddress = new Map(handbook.documents.map((document) => [document.address, document]));
  // Most links lead to pages, and these are known without a look into any file.
  let pages: Map<string, string | undefined> | undefined;
  const generated = (): Map<string, string | undefined> => {
    onLookInside();
    pages ??= generatedPages(handbook);
    return pages;
  };
  const isMonitoring = (file: string): boolean => {
    onLookInside();
    return handbook.snippets.some((snippet) => snippet.standalone && snippet.file === file);
  };

  const anchors = new Map<Document, Set<string>>();
  const anchorsOf = (document: Document): Set<string> => {
    const known = anchors.get(document) ?? new Set(document.content.headings.map(({ anchor }) => anchor));
    anchors.set(document, known);
    return known;
  };

  const toPage = (document: Document, anchor: string): LinkTarget => {
    if (anchor === '' || anchor === 'top' || anchorsOf(document).has(anchor)) {
      const part = anchor === '' ? '' : `#${encodeURI(anchor)}`;
      return { type: 'page', document, anchor: anchor || undefined, address: document.address + part };
    }
    return { type: 'missing', missing: 'anchor', wanted: anchor, document };
  };

  const sectionPageOf = (folder: string): Document | undefined => {
    const file = SECTION_PAGES.map((name) => posix.join(folder, name)).find((candidate) => byFile.has(candidate));
    return file === undefined ? undefined : byFile.get(file);
  };

  const toFile = (file: string, anchor: string): LinkTarget | undefined => {
    const page = byFile.get(file) ?? byFile.get(`${file}.md`) ?? sectionPageOf(file);
    if (page !== undefined) return toPage(page, anchor);
    if (!handbook.files.has(file)) return undefined;
    return ASSET.test(file) || isMonitoring(file) ? { type: 'asset', file } : { type: 'unpublished', file };
  };

  const toAddress = (path: string, anchor: string): LinkTarget | undefined => {
    const address = path.length > 1 ? path.replace(/(?:\.html)?\/*$/, '') : path;
    const document = byAddress.get(address);
    if (document !== undefined) return toPage(document, anchor);
    if (!generated().has(address)) return undefined;
    const node = generated().get(`${address}#${anchor}`) ?? generated().get(address);
    return { type: 'generated', address, node, anchor: anchor || undefined };
  };

  return (from, target) => {
    if (target === '') return missing(target);
    const refused = refuse(target);
    if (refused !== undefined) return { type: 'refused', reason: refused };
    if (SAFE_SCHEME.test(target) || target.startsWith('//')) return { type: 'external' };
    const [rest = '', fragment = ''] = splitOnce(target, '#');
    const path = decode(splitOnce(rest, '?')[0] ?? '');
    const anchor = decode(fragment);
    const here = byFile.get(from);
    if (path === '') return here === undefined ? missing(target) : toPage(here, anchor);
    const rooted = path.startsWith('/');
    const file = rooted ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path);
    if (file === '..' || file.startsWith('../')) return { type: 'refused', reason: 'it leads out of the handbook' };
    const bare = file.replace(/\/+$/, '');
    const found =
      (rooted ? (toAddress(posix.normalize(path), anchor) ?? toFile(`static/${bare}`, anchor)) : undefined) ??
      toFile(bare, anchor);
    if (found !== undefined) return found;
    return isContent(bare, handbook) || rooted
      ? missing(bare)
      : { type: 'refused', reason: `it leads out of ${folderNames(handbook)}` };
  };
}

function refuse(target: string): string | undefined {
  const bare = target.replace(/[\u0000-\u0020]+/g, '');
  if (bare.startsWith('!')) return 'it asks a bundler to load a file';
  if (bare.startsWith('@site/') || bare.startsWith('@theme')) return 'it reaches into the site’s own source';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (scheme !== undefined && !SAFE_SCHEME.test(bare))
    return `\`${scheme.toLowerCase()}:\` is not http, https or mailto`;
  if (/\\|%5c/i.test(bare)) return 'it holds a backslash, which browsers read as `/`';
  return undefined;
}

function isContent(file: string, handbook: Handbook): boolean {
  return [...handbook.contentFolders, 'static'].some((folder) => folder === '' || `${file}/`.startsWith(`${folder}/`));
}

function folderNames(handbook: Handbook): string {
  return [...handbook.contentFolders.filter((folder) => folder !== ''), 'static']
    .map((folder) => `\`${folder}/\``)
    .join(', ');
}

const SECTION_PAGES = ['index.md', '_index.md', 'README.md'];

function missing(wanted: string): LinkTarget {
  return { type: 'missing', missing: 'page', wanted, document: undefined };
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // `100%` is no escape: it stands for itself
  }
}
