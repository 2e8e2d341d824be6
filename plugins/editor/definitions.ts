import type { Node } from '../core/index.ts';
import { targetAt } from './target-at.ts';
import { documentOf, type Place, type View } from './view.ts';

/** Where what is named at an offset comes from: the page, its heading, or the rules of an alert. */
export function definitions(view: View, file: string, offset: number): Place[] {
  const target = targetAt(view, file, offset);
  if (target === undefined) return [];
  if (target.asset !== undefined) return [{ file: target.asset, span: [0, 0] }];
  return target.nodes.flatMap((node) => placesOf(view, node, target.anchor));
}

/** Where a node is written. */
export function placesOf(view: View, node: Node, anchor?: string): Place[] {
  if (node.document !== undefined) {
    const page = documentOf(view, node.id);
    const heading = page?.content.headings.find((one) => one.anchor === anchor)?.span;
    return [{ file: node.id, span: heading ?? page?.titleSpan ?? [0, 0] }];
  }
  const rules = (node.rules ?? []).map(({ rule, snippet }) => ({ file: snippet.file, span: rule.nameSpan }));
  const names = (node.placed ?? []).map(({ name, snippet }) => ({ file: snippet.file, span: name.nameSpan }));
  const records = view.handbook.snippets.flatMap(({ file, records: all }) =>
    node.kind === 'record'
      ? all.filter(({ record }) => record === node.name).map(({ nameSpan }) => ({ file, span: nameSpan }))
      : [],
  );
  return [...rules, ...names, ...records];
}
