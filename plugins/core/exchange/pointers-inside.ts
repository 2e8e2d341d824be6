import { collectReferences } from '../graph/collect-references.ts';
import type { LinkResolver } from '../graph/resolve-link.ts';
import type { Document } from '../model/document.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Span } from '../model/span.ts';

interface Division {
  handbook: Handbook;
  graph: Graph;
  resolve: LinkResolver;
  publicPages: ReadonlySet<string>;
}

/**
 * Finds where the public part of a page points at an internal page: that tells its name, and leads nowhere. Nothing is taken
 * out here, since what stands around a link tells as much as the link: an author has to say what everybody may read.
 */
export function* pointersInside(
  page: Document,
  parts: readonly Span[],
  { handbook, graph, resolve, publicPages }: Division,
): Generator<ParseFinding> {
  const { file, content } = page;
  for (const { target, to, span, derived } of collectReferences(page, handbook)) {
    if (derived) continue;
    const owners = graph.named(target, to);
    const isInside = owners.every(({ document }) => document !== undefined && !publicPages.has(document.file));
    if (owners.length > 0 && isInside) yield { rule: 'embargo', file, span, message: NAMES };
  }
  for (const { target, span, targetSpan } of content.links) {
    if (holds(parts, span)) continue;
    const found = resolve(file, target);
    const isInside = found.type === 'page' && !publicPages.has(found.document.file);
    if (isInside) yield { rule: 'embargo', file, span: targetSpan, message: LINKS };
  }
}

const NAMES =
  'A public page names an internal one in its front matter, which tells its name and leads nowhere; take the name out, the internal page may name this one instead.';
const LINKS =
  'A public page points at an internal one, which tells its name and leads nowhere; take the link out, or put it between `<!-- internal -->` and `<!-- /internal -->`.';

export function holds(parts: readonly Span[], [start]: Span): boolean {
  return parts.some((part) => start >= part[0] && start < part[1]);
}
