import { posix } from 'node:path';
import type { Reference } from '../model/graph.ts';
import type { ReferenceField } from '../model/kind.ts';
import type { Outline, Outlines } from '../model/outline.ts';
import type { Span } from '../model/span.ts';

/** What a page names in its front matter, and what its place in the folders says where it names nothing. */
export function collectReferences(document: Outline, handbook: Outlines): readonly Reference[] {
  const known = collected.get(document) ?? collect(document, handbook);
  collected.set(document, known);
  return known;
}

/** The same without places and words: what it takes to say where they lead. */
export function collectPointers(document: Outline, handbook: Outlines): unknown[] {
  return collectReferences(document, handbook).map(({ target, to, derived, optional }) => [
    target,
    to,
    derived,
    optional,
  ]);
}

// The graph asks, and so does everyone who wants to know which alerts a runbook answers.
const collected = new WeakMap<Outline, readonly Reference[]>();

function collect(document: Outline, handbook: Outlines): Reference[] {
  const references: Reference[] = [];
  for (const field of referenceFieldsOf(document, handbook)) {
    let written = false;
    visitValues(document.frontMatter.value, stepsOf(field.path), 0, '', (value, pointer) => {
      written = true;
      if (typeof value !== 'string' || value === '' || isUrl(value)) return;
      references.push(new FieldReference(document, field, value, pointer));
    });
    const derived = written ? undefined : derive(document, field.derive);
    if (derived !== undefined) references.push(new FieldReference(document, field, derived, undefined));
  }
  return references;
}

function referenceFieldsOf(document: Outline, handbook: Outlines): readonly ReferenceField[] {
  return handbook.kinds.find(({ id }) => id === document.kind)?.references ?? handbook.sharedReferences;
}

/** Walks `runbooks-used`, `[]`, `runbook` through a value; what has another shape is the schema's concern. */
function visitValues(
  value: unknown,
  steps: readonly string[],
  depth: number,
  pointer: string,
  visit: (value: unknown, pointer: string) => void,
): void {
  const step = steps[depth];
  if (step === undefined) visit(value, pointer);
  else if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) visitValues(item, steps, depth + 1, `${pointer}/${index}`, visit);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    visitValues((value as Record<string, unknown>)[step], steps, depth + 1, `${pointer}/${step}`, visit);
  }
}

/** `runbooks-used[].runbook` as `runbooks-used`, `[]`, `runbook`. */
function stepsOf(path: string): readonly string[] {
  const known = steps.get(path) ?? path.replaceAll('[]', '.[]').split('.');
  steps.set(path, known);
  return known;
}

// As many as the schemas have fields that name something.
const steps = new Map<string, readonly string[]>();

function derive(document: Outline, from: ReferenceField['derive']): string | undefined {
  if (from === 'id') return document.id;
  if (from === 'folder') return posix.basename(posix.dirname(document.file)) || undefined;
  return undefined;
}

function isUrl(value: string): boolean {
  return /^(?:https?|mailto):/i.test(value);
}

/** What a field names; where it stands is looked up when a problem needs it. */
class FieldReference implements Reference {
  readonly from: string;
  readonly file: string;
  readonly target: string;
  readonly to: Reference['to'];
  readonly label: string;
  readonly inverse: string;
  readonly derived: boolean;
  readonly optional: boolean;
  readonly #document: Outline;
  readonly #pointer: string | undefined;

  /** `pointer` is where the target is written, if it is. */
  constructor(document: Outline, field: ReferenceField, target: string, pointer: string | undefined) {
    this.from = document.file;
    this.file = document.file;
    this.target = target;
    this.to = field.to;
    this.label = field.label;
    this.inverse = field.inverse;
    this.derived = pointer === undefined;
    this.optional = field.optional;
    this.#document = document;
    this.#pointer = pointer;
  }

  get span(): Span {
    if (this.#pointer === undefined) return [0, 0];
    const { places, span } = this.#document.frontMatter;
    return places[this.#pointer]?.value ?? span;
  }
}
