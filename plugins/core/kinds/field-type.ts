import { plainText } from '../model/plain-text.ts';
import { followed, type JsonObject, type SchemaPlace } from '../schema/schema-fields.ts';
import { listOf } from '../schema/schema-words.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

type Lookup = (file: string) => JsonObject | undefined;

/** What the value of a field is, in a few words: `day`, `whole number from 1 to 3`, `list of names of a service`. */
export function fieldType(at: SchemaPlace, lookup: Lookup): string {
  const { json, id } = followed(at, lookup);
  if (Array.isArray(json.enum)) return listOf(json.enum.slice(0, MOST).map((value) => plainText(String(value))));
  if (isRecord(json['x-reference'])) return `name of ${named(json['x-reference'])}`;
  if (json.type === 'array')
    return `list of ${isRecord(json.items) ? itemType({ json: json.items, id }, lookup) : 'anything'}`;
  if (json.type === 'object' || isRecord(json.properties)) return 'fields of its own';
  return definitionOf(at.json) ?? SIMPLE[String(json.type)]?.concat(range(json)) ?? 'anything';
}

const MOST = 30;

const SIMPLE: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
};

/** What is called by a name in shared.schema.json is known by it. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  date: 'day',
  time: 'time in UTC',
  duration: 'duration',
  url: 'web address',
};

function definitionOf({ $ref }: JsonObject): string | undefined {
  const name = typeof $ref === 'string' ? /#\/\$defs\/([a-z-]+)$/.exec($ref)?.[1] : undefined;
  return name === undefined ? undefined : DEFINITIONS[name];
}

function itemType(at: SchemaPlace, lookup: Lookup): string {
  const { json } = followed(at, lookup);
  if (isRecord(json.properties)) return 'entries';
  return fieldType(at, lookup).replace(/^name of/, 'names of');
}

function named({ to }: JsonObject): string {
  const kinds = (Array.isArray(to) ? to : []).map(String);
  if (kinds.includes('any')) return 'a page or alert';
  return kinds.map((kind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${plainText(kind)}`).join(' or ');
}

function range({ minimum, maximum }: JsonObject): string {
  if (typeof minimum === 'number' && typeof maximum === 'number') return ` from ${minimum} to ${maximum}`;
  if (typeof minimum === 'number') return ` from ${minimum}`;
  return typeof maximum === 'number' ? ` up to ${maximum}` : '';
}
