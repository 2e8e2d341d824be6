import type { Handbook } from '../../model/handbook.ts';
import type { Span } from '../../model/span.ts';
import { createLinkResolver } from '../resolve-link.ts';
import { runbookResolverOf } from '../runbook-resolver-of.ts';

/** A link, or a `runbook_url`, that leads to a heading. */
export interface HeadingLink {
  from: string;
  file: string;
  span: Span;
  label: string;
}

/** Finds everything that leads to a heading of some pages, by `file#anchor`. Other pages need not be asked about. */
export function headingLinks(handbook: Handbook, files: ReadonlySet<string>): Map<string, HeadingLink[]> {
  const links = new Map<string, HeadingLink[]>();
  if (files.size === 0) return links;
  const add = (file: string, anchor: string | undefined, link: HeadingLink): void => {
    if (anchor === undefined || !files.has(file)) return;
    const key = `${file}#${anchor}`;
    links.set(key, [...(links.get(key) ?? []), link]);
  };
  const resolve = createLinkResolver(handbook);
  for (const { file, content } of handbook.documents) {
    for (const { target, targetSpan } of content.links) {
      if (!target.includes('#')) continue;
      const found = resolve(file, target);
      if (found.type !== 'page') continue;
      add(found.document.file, found.anchor, { from: file, file, span: targetSpan, label: 'links to' });
    }
  }
  const resolveUrl = runbookResolverOf(handbook);
  for (const { file, alerts } of handbook.snippets) {
    for (const { alert, annotations, runbookUrlSpan: span } of alerts) {
      if (!annotations.runbook_url?.includes('#') || span === undefined) continue;
      const found = resolveUrl(annotations.runbook_url);
      if (found.status === 'page')
        add(found.file, found.anchor, { from: `alert:${alert}`, file, span, label: 'answered by' });
    }
  }
  return links;
}
