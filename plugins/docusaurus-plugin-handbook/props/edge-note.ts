import type { Edge } from '../../core/index.ts';
import type { Site } from '../site/open-site.ts';
import { asRecord, asText } from './read-fields.ts';

/**
 * What is said of a reference beside the name: by the configuration that holds it, or by a page, such as whether the runbook
 * helped. That is the first field of the same
 * entry with a choice of values, `helped` in `runbooks-used: [{ runbook, helped }]`, so that both ends can show it.
 */
export function edgeNote({ graph, handbook }: Site, edge: Edge): string | undefined {
  if (edge.note !== undefined) return edge.note;
  const document = graph.nodes.get(edge.from)?.document;
  const kind = document && handbook.kinds.find(({ id }) => id === document.kind);
  const target = graph.nodes.get(edge.to)?.name;
  const path = kind?.references.find(({ label }) => label === edge.label)?.path;
  const [, list, field] = /^([^.[\]]+)\[\]\.([^.[\]]+)$/.exec(path ?? '') ?? [];
  if (document === undefined || list === undefined || field === undefined) return undefined;
  const written = document.frontMatter.value[list];
  const entries = (Array.isArray(written) ? written : []).map(asRecord);
  const entry = entries.find((candidate) => candidate?.[field] === target);
  const choice = choiceIn(asRecord(kind?.schema.properties)?.[list]);
  const value = choice && asText(entry?.[choice]);
  return value === undefined ? undefined : `${choice}: ${value}`;
}

function choiceIn(schema: unknown): string | undefined {
  const fields = asRecord(asRecord(asRecord(schema)?.items)?.properties) ?? {};
  return Object.keys(fields).find((name) => Array.isArray(asRecord(fields[name])?.enum));
}
