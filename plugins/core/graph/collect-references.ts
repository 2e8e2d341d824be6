import { posix } from 'node:path';
import type { Document } from '../model/document.ts';
import type { Reference } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { ReferenceField } from '../model/kind.ts';
import type { Span } from '../model/span.ts';

/** Collects what a page names in its front matter, and what its place in the folders says where it names nothing. */
export function* collectReferences(document: Document, handbook: Handbook): Generator<Reference> {
  for (const field of referenceFieldsOf(document, handbook)) {
    const written = [...valuesAt(document.frontMatter.value, field.path)];
    for (const { value, pointer } of written) {
      if (typeof value !== 'string' || value === '' || isUrl(value)) continue;
      const place = document.frontMatter.places[pointer];
      yield reference(document, field, value, place?.value ?? document.frontMatter.span, false);
    }
    const derived = written.length === 0 ? derive(document, field.derive) : undefined;
    if (derived !== undefined) yield reference(document, field, derived, [0, 0], true);
  }
}

function referenceFieldsOf(document: Document, handbook: Handbook): readonly ReferenceField[] {
  return handbook.kinds.find(({ id }) => id === document.kind)?.references ?? handbook.sharedReferences;
}

/** Walks `runbooks-used[].runbook` through a value; what has another shape is the schema's concern. */
function* valuesAt(root: unknown, path: string): Generator<{ value: unknown; pointer: string }> {
  let found = [{ value: root, pointer: '' }];
  for (const step of stepsOf(path)) {
    found = found.flatMap(({ value, pointer }) => {
      if (step === '[]') {
        return Array.isArray(value)
          ? value.map((item, index) => ({ value: item, pointer: `${pointer}/${index}` }))
          : [];
      }
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
      return [{ value: (value as Record<string, unknown>)[step], pointer: `${pointer}/${step}` }];
    });
  }
  yield* found;
}

/** `runbooks-used[].runbook` as `runbooks-used`, `[]`, `runbook`. */
function stepsOf(path: string): readonly string[] {
  const known = steps.get(path) ?? path.replaceAll('[]', '.[]').split('.');
  steps.set(path, known);
  return known;
}

// As many as the schemas have fields that name something.
const steps = new Map<string, readonly string[]>();

function derive(document: Document, from: ReferenceField['derive']): string | undefined {
  if (from === 'id') return document.id;
  if (from === 'folder') return posix.basename(posix.dirname(document.file)) || undefined;
  return undefined;
}

function isUrl(value: string): boolean {
  return /^(?:https?|mailto):/i.test(value);
}

function reference(document: Document, field: ReferenceField, target: string, span: Span, derived: boolean): Reference {
  const { to, label, inverse } = field;
  return { from: document.file, file: document.file, span, target, to, label, inverse, derived };
}
