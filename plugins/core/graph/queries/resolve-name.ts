import type { Graph, Node } from '../../model/graph.ts';
import type { Handbook } from '../../model/handbook.ts';
import { quoted } from '../../model/plain-text.ts';
import type { RunbookTarget } from '../../model/runbook-target.ts';
import { nearest } from '../../schema/nearest.ts';
import { runbookResolverOf } from '../runbook-resolver-of.ts';
import { coverage } from './coverage.ts';

/** Where a name or a URL leads. */
export interface Resolution {
  asked: string;
  status: 'found' | 'external' | 'missing';
  /** What has that name; for an alert, the runbooks that answer it follow. */
  pages: { kind: string; name: string; title: string; address: string | undefined; file: string | undefined }[];
  /** Why it leads nowhere. */
  reason: string | undefined;
  /** What was probably meant. */
  guess: string | undefined;
}

/** Says where an alert, an id, a file or a runbook URL leads, from what the repository holds. */
export function resolveName(asked: string, handbook: Handbook, graph: Graph): Resolution {
  if (/^https?:\/\//i.test(asked)) return resolveUrl(asked, handbook, graph);
  const file = graph.nodes.get(asked);
  const nodes = file === undefined ? graph.named(asked, ['any']) : [file];
  if (nodes.length > 0) return found(asked, nodes, graph);
  const guess = nearest(asked, [...new Set([...graph.nodes.values()].map(({ name }) => name))]);
  return { asked, status: 'missing', pages: [], reason: 'nobody has this name', guess };
}

function resolveUrl(asked: string, handbook: Handbook, graph: Graph): Resolution {
  const target = runbookResolverOf(handbook)(asked);
  if (target.status === 'external')
    return { asked, status: 'external', pages: [], reason: undefined, guess: undefined };
  if (target.status === 'page') {
    const nodes = (target.files ?? [target.file]).map((file) => graph.nodes.get(file));
    return found(
      asked,
      nodes.filter((node) => node !== undefined),
      graph,
    );
  }
  const pages = target.status === 'dangling' && target.file !== undefined ? [graph.nodes.get(target.file)] : [];
  return {
    asked,
    status: 'missing',
    pages: pages.filter((node) => node !== undefined).map(pageOf),
    reason: explain(target),
    guess:
      target.status === 'dangling' && target.missing === 'page'
        ? guessOf(asked, target.wanted.name, handbook, graph)
        : undefined,
  };
}

function found(asked: string, nodes: readonly Node[], graph: Graph): Resolution {
  const answering = nodes
    .filter(({ kind }) => kind === 'alert')
    .flatMap(({ id }) => graph.edgesTo(id).filter(({ label }) => label === 'answers'))
    .map(({ from }) => graph.nodes.get(from))
    .filter((node) => node !== undefined);
  const pages = [...new Set([...nodes, ...answering])].map(pageOf);
  return { asked, status: 'found', pages, reason: undefined, guess: undefined };
}

function pageOf({ kind, name, title, address, document }: Node): Resolution['pages'][number] {
  return { kind, name, title, address, file: document?.file };
}

function explain(target: Exclude<RunbookTarget, { status: 'page' | 'external' }>): string {
  if (target.status === 'invalid') return target.reason;
  if (target.missing === 'anchor') return `the page has no heading ${quoted(`#${target.anchor ?? ''}`)}`;
  return `no runbook ${quoted(target.wanted.name)} (an address of ${target.collection})`;
}

/** A slip of the pen, or a runbook that was probably renamed. */
function guessOf(url: string, name: string, handbook: Handbook, graph: Graph): string | undefined {
  const runbooks = [...graph.nodes.values()].filter(({ kind }) => kind === 'runbook').map((node) => node.name);
  const renamed = coverage(handbook, graph).lists.danglingRunbookUrls.find((entry) => entry.url === url)?.guess;
  return nearest(name, runbooks) ?? renamed;
}
