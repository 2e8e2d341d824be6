import type { Document } from '../model/document.ts';
import type { Graph, Node } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';

/** What a handbook holds, for programs: the shape of `schemas/handbook-json.schema.json`. Addresses are without base URL. */
export interface HandbookJson {
  version: 1;
  name: string;
  url: string;
  pages: PageJson[];
  alerts: { name: string; address: string; severities: string[]; runbooks: string[] }[];
  /** Between pages and alerts, by address; each once. */
  relations: { from: string; to: string; label: string }[];
}

interface PageJson {
  id: string;
  kind: string;
  title: string;
  address: string;
  file: string;
  state: string;
  owner?: string;
  reviewed?: string;
}

/** Gathers what the site publishes as data: pages in order of their files, alerts by name, relations in order of their places. */
export function handbookJson({ documents, settings, owners }: Handbook, graph: Graph): HandbookJson {
  const alerts = [...graph.nodes.values()].filter(({ kind }) => kind === 'alert');
  return {
    version: 1,
    name: settings.name,
    url: settings.url,
    pages: documents.map((document) => pageJson(document, owners.ownerOf(document.file))),
    alerts: alerts.flatMap((alert) => (alert.address === undefined ? [] : [alertJson(alert, alert.address, graph)])),
    relations: relationsOf(graph),
  };
}

/** One entry a line, so that two versions can be compared. */
export function printHandbookJson({ pages, alerts, relations, ...head }: HandbookJson): string {
  const fields = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  const lists = Object.entries({ pages, alerts, relations }).map(([name, entries]) => `  "${name}": ${print(entries)}`);
  return `{\n${[...fields, ...lists].join(',\n')}\n}\n`;
}

function print(entries: readonly object[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
}

function pageJson(document: Document, codeOwner: string | undefined): PageJson {
  const { id, kind = 'page', title, address, file, frontMatter } = document;
  const { owner = codeOwner, reviewed, state } = frontMatter.value;
  return {
    id,
    kind,
    title,
    address,
    file,
    state: state === 'draft' || state === 'deprecated' ? state : 'active',
    ...(typeof owner === 'string' && { owner }),
    ...(typeof reviewed === 'string' && { reviewed }),
  };
}

function alertJson({ id, name, rules = [] }: Node, address: string, graph: Graph): HandbookJson['alerts'][number] {
  const severities = rules.map(({ rule }) => rule.labels.severity).filter((severity) => severity !== undefined);
  const answering = graph.edgesTo(id).filter(({ label }) => label === 'answers');
  const runbooks = answering.map(({ from }) => graph.nodes.get(from)?.address).filter((found) => found !== undefined);
  return { name, address, severities: [...new Set(severities)].sort(), runbooks: [...new Set(runbooks)].sort() };
}

function relationsOf({ edges, nodes }: Graph): HandbookJson['relations'] {
  const relations = new Map<string, HandbookJson['relations'][number]>();
  for (const { from, to, label } of edges) {
    const [start, end] = [nodes.get(from)?.address, nodes.get(to)?.address];
    // A recording rule has no page, so nobody can follow it there.
    if (start === undefined || end === undefined || start === end) continue;
    relations.set(`${start}\n${end}\n${label}`, { from: start, to: end, label });
  }
  return [...relations.values()];
}
