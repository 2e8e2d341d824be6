import { alertId, collectReferences, type Document, type Node, runbookResolverOf, type Span } from '../core/index.ts';
import { resolverOf } from './resolver-of.ts';
import { documentOf, type View } from './view.ts';

/** What a place in a text names. */
export interface Target {
  /** The text that names it. */
  span: Span;
  nodes: readonly Node[];
  /** The heading that is meant, where a link names one. */
  anchor?: string;
  /** A file that is no page. */
  asset?: string;
}

/** What is named at an offset of a file: by a field, a link, a name in code, a rule, or the title of the page itself. */
export function targetAt(view: View, file: string, offset: number): Target | undefined {
  const document = documentOf(view, file);
  return document === undefined ? inConfiguration(view, file, offset) : inPage(view, document, offset);
}

function inPage(view: View, document: Document, offset: number): Target | undefined {
  const { handbook, graph } = view;
  const { file, content, titleSpan } = document;
  const reference = collectReferences(document, handbook).find(({ derived, span }) => !derived && holds(span, offset));
  if (reference !== undefined) {
    return { span: reference.span, nodes: graph.named(reference.target, reference.to) };
  }
  const link = content.links.find(({ span }) => holds(span, offset));
  if (link !== undefined) return ofLink(view, file, link.target, link.targetSpan);
  const code = content.codes.find(({ span }) => holds(span, offset));
  if (code !== undefined) return { span: code.span, nodes: graph.named(code.value, ['any']) };
  const own = graph.nodes.get(file);
  if (own !== undefined && titleSpan[1] > 0 && holds(titleSpan, offset)) return { span: titleSpan, nodes: [own] };
  return inSnippets(view, file, offset);
}

function ofLink(view: View, file: string, target: string, span: Span): Target | undefined {
  const found = resolverOf(view)(file, target);
  if (found.type === 'asset') return { span, nodes: [], asset: found.file };
  const id = found.type === 'page' ? found.document.file : found.type === 'generated' ? found.node : undefined;
  const node = id === undefined ? undefined : view.graph.nodes.get(id);
  if (node === undefined) return undefined;
  const anchor = found.type === 'page' ? found.anchor : undefined;
  return { span, nodes: [node], ...(anchor !== undefined && { anchor }) };
}

function inConfiguration(view: View, file: string, offset: number): Target | undefined {
  return inSnippets(view, file, offset);
}

function inSnippets({ handbook, graph }: View, file: string, offset: number): Target | undefined {
  for (const snippet of handbook.snippets) {
    if (snippet.file !== file) continue;
    for (const rule of snippet.alerts) {
      if (holds(rule.nameSpan, offset))
        return { span: rule.nameSpan, nodes: nodesOf(graph.nodes.get(alertId(rule.alert))) };
      const url = rule.annotations.runbook_url;
      if (url === undefined || rule.runbookUrlSpan === undefined || !holds(rule.runbookUrlSpan, offset)) continue;
      const target = runbookResolverOf(handbook)(url);
      const page = target.status === 'page' ? graph.nodes.get(target.file) : undefined;
      return { span: rule.runbookUrlSpan, nodes: nodesOf(page) };
    }
    for (const { metrics } of [...snippet.alerts, ...snippet.records]) {
      const metric = metrics.find(({ span }) => holds(span, offset));
      if (metric !== undefined) return { span: metric.span, nodes: graph.named(metric.name, ['metric']) };
    }
    for (const { span, target, to } of snippet.references)
      if (holds(span, offset)) return { span, nodes: graph.named(target, to) };
    for (const { nameSpan, name, kind } of snippet.names)
      if (holds(nameSpan, offset)) return { span: nameSpan, nodes: graph.named(name, [kind]) };
  }
  return undefined;
}

function nodesOf(node: Node | undefined): Node[] {
  return node === undefined ? [] : [node];
}

function holds([start, end]: Span, offset: number): boolean {
  return offset >= start && offset <= end;
}
