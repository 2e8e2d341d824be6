import type { Edge, Node } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Kind } from '../model/kind.ts';

/** What a name stands for. */
export interface Subject {
  id: string;
  /** Files of all that have the name: on these it is no news. */
  pages: ReadonlySet<string>;
}

/** Names that stand for one thing; a name of several things stays text, since a wrong link is worse than none. */
export function indexSubjects(
  handbook: Handbook,
  nodes: ReadonlyMap<string, Node>,
  related: readonly Edge[],
): Map<string, Subject> {
  const named = kindsThatFieldsName(handbook);
  const words = wordsOfSchemas(handbook.kinds);
  const pairs = new Set(related.map(({ from, to }) => pairOf(from, to)));
  const subjects = new Map<string, Subject>();
  for (const [name, sharing] of nodesByName(nodes)) {
    const node = subjectAmong(sharing, pairs);
    if (node === undefined || !named.has(node.kind) || words.has(name)) continue;
    const files = sharing.map(({ document }) => document?.file).filter((file) => file !== undefined);
    subjects.set(name, { id: node.id, pages: new Set(files) });
  }
  return subjects;
}

/** What has a page of its own, and is more than a plain page or a file, whose names are words such as `index`. */
function nodesByName(nodes: ReadonlyMap<string, Node>): Map<string, Node[]> {
  const byName = new Map<string, Node[]>();
  for (const node of nodes.values()) {
    if (node.kind === 'page' || node.address === undefined || node.placed?.[0]?.name.isFile) continue;
    const known = byName.get(node.name);
    if (known === undefined) byName.set(node.name, [node]);
    else known.push(node);
  }
  return byName;
}

/** Kinds of things whose names people use as words: an alert, a service, not an analysis with a date in its name. */
function kindsThatFieldsName({ kinds, sharedReferences }: Handbook): Set<string> {
  const fields = [...sharedReferences, ...kinds.flatMap(({ references }) => references)];
  return new Set(fields.flatMap(({ to }) => to));
}

/** Fields and fixed values of the schemas: `on-call` in code is the field, whatever a page of that name says. */
function wordsOfSchemas(kinds: readonly Kind[]): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    const { properties, enum: values } = value as { properties?: unknown; enum?: unknown };
    if (typeof properties === 'object' && properties !== null) {
      for (const name of Object.keys(properties)) words.add(name);
    }
    if (Array.isArray(values)) for (const one of values) words.add(String(one));
    for (const part of Object.values(value)) visit(part, depth + 1);
  };
  for (const { schema } of kinds) visit(schema, 0);
  return words;
}

// Schemas nest a few levels; one that does not end is refused where it is read.
const DEEPEST = 30;

/** The one that all others of the name point at by a field: a runbook answers its alert, so the two are one subject. */
function subjectAmong(sharing: readonly Node[], pairs: ReadonlySet<string>): Node | undefined {
  const pointedAt = sharing.filter((node) =>
    sharing.every((other) => other === node || pairs.has(pairOf(other.id, node.id))),
  );
  return pointedAt.length === 1 ? pointedAt[0] : undefined;
}

function pairOf(from: string, to: string): string {
  return `${from}\n${to}`;
}
