import type { ReferenceField } from '../model/kind.ts';
import { followed, type JsonObject, type SchemaPlace } from '../schema/schema-fields.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

type Lookup = (file: string) => JsonObject | undefined;

/** The fields of a schema that name something, found by their `x-reference`, those of `allOf` included. */
export function referenceFieldsOf(file: string, lookup: Lookup): ReferenceField[] {
  const json = lookup(file);
  const fields = json ? collect({ json, id: file }, '', lookup, 0) : [];
  return [...new Map(fields.map((field) => [field.path, field])).values()];
}

// Values nest three levels at most; a schema that refers to itself would nest for ever.
const DEEPEST = 12;

function collect(at: SchemaPlace, path: string, lookup: Lookup, depth: number): ReferenceField[] {
  if (depth > DEEPEST) return [];
  const { json, id } = followed(at, lookup);
  const inside = (part: unknown, step: string): ReferenceField[] =>
    isRecord(part)
      ? collect({ json: part, id }, path === '' ? step.replace(/^\./, '') : path + step, lookup, depth + 1)
      : [];
  const { properties, items, allOf } = json;
  return [
    ...(isRecord(json['x-reference']) ? [toField(path, json['x-reference'])] : []),
    ...Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, part]) => inside(part, `.${name}`)),
    ...inside(items, '[]'),
    ...(Array.isArray(allOf) ? allOf : []).flatMap((part) => inside(part, '')),
  ];
}

function toField(path: string, annotation: JsonObject): ReferenceField {
  // The meta-schema has proved the shape.
  const { to, label, inverse, derive, optional = false } = annotation as unknown as Annotation;
  return { path, to, label, inverse, derive, optional };
}

type Annotation = Omit<ReferenceField, 'path' | 'optional'> & { optional?: boolean };
