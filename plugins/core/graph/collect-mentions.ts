import type { Document } from '../model/document.ts';
import type { Edge, Node, Relation } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { InlineCode } from '../model/page-content.ts';
import { indexSubjects, type Subject } from './index-subjects.ts';

const MENTIONS: Relation = { label: 'mentions', inverse: 'mentioned on' };

/**
 * Finds the names that stand in `code` in running text: an exact name, the first time in each section, never on its own
 * page. The graph keeps them as edges and the site makes links of these edges, so the two cannot disagree.
 */
export function collectMentions(
  handbook: Handbook,
  nodes: ReadonlyMap<string, Node>,
  related: readonly Edge[],
): Edge[] {
  const subjects = indexSubjects(handbook, nodes, related);
  return handbook.documents.flatMap((document) => mentionsOn(document, subjects));
}

function mentionsOn(document: Document, subjects: ReadonlyMap<string, Subject>): Edge[] {
  const { file, content } = document;
  const edges: Edge[] = [];
  let seen = new Set<string>();
  let section = -1;
  for (const code of content.codes) {
    const subject = code.inProse ? subjects.get(code.value) : undefined;
    if (subject === undefined || subject.pages.has(file)) continue;
    const here = sectionOf(code, content.headings, section);
    if (here !== section) seen = new Set();
    section = here;
    if (seen.has(subject.id)) continue;
    seen.add(subject.id);
    edges.push({ from: file, to: subject.id, file, span: code.span, derived: false, ...MENTIONS });
  }
  return edges;
}

/** The heading above, by its index; codes come in the order of the page, so the search goes on where the last one ended. */
function sectionOf({ span }: InlineCode, headings: Document['content']['headings'], from: number): number {
  let section = from;
  while ((headings[section + 1]?.span[0] ?? Number.POSITIVE_INFINITY) < span[0]) section++;
  return section;
}
