import type { FieldFacts } from '../model/kind.ts';
import { plainText } from '../model/plain-text.ts';
import { followed, type JsonObject, type SchemaPlace } from '../schema/schema-fields.ts';
import { isRecord } from '../schema/yaml-nodes.ts';
import { fieldType } from './field-type.ts';
import { requiredWords } from './required-words.ts';

type Lookup = (file: string) => JsonObject | undefined;

/** What a schema says of its fields, in words and in its order: its own first, then those that it takes over by `allOf`. */
export function fieldFactsOf(file: string, lookup: Lookup): FieldFacts[] {
  const json = lookup(file);
  const facts = json ? collect({ json, id: file }, { prefix: '', shared: false, depth: 0 }, lookup) : [];
  return [...new Map(facts.toReversed().map((fact) => [fact.path, fact])).values()].toReversed().slice(0, MOST);
}

// A reader needs no more, and a schema of somebody else's must not make a page without end.
const MOST = 300;
const DEEPEST = 6;

interface Within {
  prefix: string;
  shared: boolean;
  depth: number;
}

function collect(at: SchemaPlace, within: Within, lookup: Lookup): FieldFacts[] {
  const { json, id } = followed(at, lookup);
  const { prefix, shared, depth } = within;
  if (depth > DEEPEST) return [];
  const properties = isRecord(json.properties) ? Object.entries(json.properties) : [];
  const own = properties.flatMap(([name, part]): FieldFacts[] => {
    if (!isRecord(part)) return [];
    const field: SchemaPlace = { json: part, id };
    const fact = describe(prefix + name, field, requiredWords(name, json), shared, lookup);
    return [fact, ...inside(field, { prefix: prefix + name, shared, depth: depth + 1 }, lookup)];
  });
  const taken = (Array.isArray(json.allOf) ? json.allOf : [])
    .filter(isRecord)
    .flatMap((part) => collect({ json: part, id }, { prefix, shared: true, depth: depth + 1 }, lookup));
  return [...own, ...taken];
}

/** The fields of an object, or of the objects in a list. */
function inside(at: SchemaPlace, within: Within, lookup: Lookup): FieldFacts[] {
  const { json, id } = followed(at, lookup);
  if (isRecord(json.properties)) return collect({ json, id }, { ...within, prefix: `${within.prefix}.` }, lookup);
  if (!isRecord(json.items) || within.depth > DEEPEST) return [];
  return inside({ json: json.items, id }, { ...within, prefix: `${within.prefix}[]`, depth: within.depth + 1 }, lookup);
}

function describe(path: string, at: SchemaPlace, required: string, shared: boolean, lookup: Lookup): FieldFacts {
  const { json } = followed(at, lookup);
  const example = exampleOf(json);
  const values = valuesOf(at, lookup);
  return {
    path: plainText(path),
    type: fieldType(at, lookup),
    required,
    description: plainText(String(json.description ?? ''), 1000),
    ...(values.length > 0 && { values }),
    ...(example !== undefined && { example }),
    shared,
  };
}

/** Of a list, those of its items. */
function valuesOf(at: SchemaPlace, lookup: Lookup): string[] {
  const { json, id } = followed(at, lookup);
  if (json.type === 'boolean') return ['true', 'false'];
  if (Array.isArray(json.enum)) return json.enum.map((value) => plainText(String(value)));
  return isRecord(json.items) && Array.isArray(json.items.enum) ? valuesOf({ json: json.items, id }, lookup) : [];
}

function exampleOf({ examples }: JsonObject): string | undefined {
  const [example] = Array.isArray(examples) ? examples : [];
  const values: unknown[] = Array.isArray(example) ? example : [example];
  if (!values.every((value) => ['string', 'number', 'boolean'].includes(typeof value))) return undefined;
  return plainText(Array.isArray(example) ? `[${values.join(', ')}]` : String(example));
}
