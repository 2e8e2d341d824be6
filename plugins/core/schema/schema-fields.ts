import { isRecord } from './yaml-nodes.ts';

export type JsonObject = Record<string, unknown>;

/** A field of a schema, `$ref` followed, with the annotations that stand beside it winning over those it refers to. */
export type FieldSchema = JsonObject;

type Lookup = (schemaId: string) => JsonObject | undefined;

/** The fields of an object schema by name: its own `properties`, then those of `allOf`. */
export function fieldsOf(schemaId: string, lookup: Lookup): Map<string, FieldSchema> {
  const fields = new Map<string, FieldSchema>();
  const json = lookup(schemaId);
  if (json) collect({ json, id: schemaId }, lookup, fields, 0);
  return fields;
}

/** A schema with its `$ref` replaced by what it stands for, and the file that further references count from. */
export function followed(at: SchemaPlace, lookup: Lookup): SchemaPlace {
  const seen = new Set<unknown>();
  let { json, id } = at;
  while (typeof json.$ref === 'string' && !seen.has(json.$ref)) {
    seen.add(json.$ref);
    const target = referred(json.$ref, id, lookup);
    if (target === undefined) break;
    const { $ref: _, ...own } = json;
    json = { ...target.json, ...own };
    id = target.id;
  }
  return { json, id };
}

export interface SchemaPlace {
  json: JsonObject;
  /** The file it stands in, from which relative references count. */
  id: string;
}

function collect(at: SchemaPlace, lookup: Lookup, fields: Map<string, FieldSchema>, depth: number): void {
  const { json, id } = followed(at, lookup);
  for (const [name, field] of Object.entries(isRecord(json.properties) ? json.properties : {})) {
    if (isRecord(field) && !fields.has(name)) fields.set(name, followed({ json: field, id }, lookup).json);
  }
  // A schema that refers to itself compiles, so the walk must end by itself.
  for (const part of depth < 10 && Array.isArray(json.allOf) ? json.allOf : []) {
    if (isRecord(part)) collect({ json: part, id }, lookup, fields, depth + 1);
  }
}

function referred(reference: string, from: string, lookup: Lookup): SchemaPlace | undefined {
  const { pathname, hash } = new URL(reference, `file:///${from}`);
  const id = decodeURIComponent(pathname.slice(1));
  let json: unknown = lookup(id);
  for (const step of decodeURIComponent(hash.slice(1)).split('/').slice(1)) {
    json = isRecord(json) ? json[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  return isRecord(json) ? { json, id } : undefined;
}
