import { posix } from 'node:path';
import { quoted } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';
import type { SourcePage } from './read-collection.ts';

export interface JudgedLinks {
  /** Pictures to copy along. */
  assets: { source: string; target: string }[];
  doubts: { span: Span; message: string }[];
}

/** Finds out which links of a page still lead when it stands at its new place. The prose stays as it is, so a person decides. */
export function judgeLinks(
  { source, reading }: SourcePage,
  target: string,
  collection: { files: ReadonlySet<string>; targets: ReadonlyMap<string, string> },
): JudgedLinks {
  const judged: JudgedLinks = { assets: [], doubts: [] };
  for (const link of reading.content.links) {
    const path = pathOf(link.target);
    if (path === undefined) continue;
    const doubt = path.startsWith('/') ? ROOTED : judgePath(path, source, target, collection, judged);
    if (doubt !== undefined) judged.doubts.push({ span: link.span, message: `Link ${quoted(link.target)} ${doubt}` });
  }
  return judged;
}

const ROOTED = 'begins at the root of the site that it comes from; write a path from this page, or an address.';

/** The path of a link within its collection, decoded; undefined when it leads elsewhere or into the page itself. */
function pathOf(target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return undefined;
  const path = target.replace(/[?#].*$/s, '');
  if (path === '') return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function judgePath(
  path: string,
  source: string,
  target: string,
  { files, targets }: { files: ReadonlySet<string>; targets: ReadonlyMap<string, string> },
  judged: JudgedLinks,
): string | undefined {
  const from = posix.join(posix.dirname(source), path);
  const to = posix.join(posix.dirname(target), path);
  for (const end of ['', '.md', '/_index.md', '/index.md', '/README.md']) {
    const moved = targets.get(posix.normalize(from + end));
    if (moved === undefined) continue;
    if (moved === posix.normalize(to + end)) return undefined;
    return `leads to a page that stands elsewhere now; write ${quoted(posix.relative(posix.dirname(target), moved))}.`;
  }
  if (!files.has(from)) return 'leads to no file of the collection; correct or remove it.';
  if (!PICTURE.test(from)) return 'leads to a file of a type that is not copied; link to where it is published.';
  if (to.startsWith('../')) return 'leads out of the handbook; put the picture beside the page.';
  judged.assets.push({ source: from, target: to });
  return undefined;
}

/** What the site publishes; SVG may hold scripts, so it does not. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;
