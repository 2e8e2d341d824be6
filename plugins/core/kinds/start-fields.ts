import type { Kind } from '../model/kind.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/**
 * The fields that a new page shows at once: those that the kind requires, in some case at least, and those by which its
 * index lists the pages. All others wait in the reference: a form with a dozen empty fields stays empty.
 */
export function startFields({ schema, index }: Kind): string[] {
  const { required, then, else: otherwise, properties } = schema;
  const wanted = new Set<unknown>([
    ...listed(required),
    ...listed(isRecord(then) ? then.required : []),
    ...listed(isRecord(otherwise) ? otherwise.required : []),
    index.sortBy,
    ...index.fields,
  ]);
  return Object.keys(isRecord(properties) ? properties : {}).filter((name) => wanted.has(name));
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
