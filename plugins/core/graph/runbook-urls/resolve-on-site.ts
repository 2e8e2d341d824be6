import type { DanglingTarget, PageTarget } from '../../model/runbook-target.ts';
import { findAnchor } from './find-anchor.ts';
import type { RunbookIndex } from './index-runbooks.ts';
import { fold, readUrl, type UrlParts } from './read-url.ts';

/** How a target of the own site calls its collection. */
export const HANDBOOK = 'this handbook';

/**
 * Makes the part of the resolver that knows the own site: pages by their address, and `/alerts/<name>`, which is the
 * page of an alert and helps only if a runbook answers it. Undefined for addresses of other sites.
 */
export function resolveOnSite(
  index: RunbookIndex,
  siteUrl: string | undefined,
  pages: ReadonlyMap<string, string> | undefined,
): (url: UrlParts) => PageTarget | DanglingTarget | undefined {
  const site = siteUrl ? readUrl(siteUrl) : undefined;
  if (!site || 'reason' in site) return () => undefined;
  const otherPages = pages && new Map([...pages].map(([address, file]) => [foldPath(address.split('/')), file]));

  return (url) => {
    const base = site.segments;
    if (url.host !== site.host || !base.every((part, at) => fold(part) === fold(url.segments[at] ?? ''))) return;
    const path = url.segments.slice(base.length);
    const [area, ...rest] = path;
    const name = path.at(-1) ?? '';
    const folder = rest.length > 1 ? rest.slice(0, -1).join('/') : undefined;
    const wanted = folder === undefined ? { name } : { service: folder, name };

    const isAlert = fold(area ?? '') === 'alerts' && rest.length === 1;
    const runbook = index.at(path.join('/')) ?? (isAlert ? index.answering(name)[0] : undefined);
    // The page of an alert shows the runbook, but has headings of its own.
    if (runbook) {
      const anchor = isAlert ? undefined : url.fragment;
      return findAnchor(runbook, anchor, { collection: HANDBOOK, wanted, exact: true });
    }
    const file = otherPages?.get(foldPath(path));
    if (file !== undefined) return { status: 'page', file };
    const isRunbook = fold(area ?? '') === 'runbooks' && rest.length > 0;
    if (!isAlert && !isRunbook && !otherPages) return;
    const dangling = { status: 'dangling', collection: HANDBOOK, wanted, missing: 'page' } as const;
    return isAlert ? { ...dangling, isAlertPage: true } : dangling;
  };
}

function foldPath(parts: readonly string[]): string {
  return fold(parts.filter((part) => part !== '').join('/'));
}
