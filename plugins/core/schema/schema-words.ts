import { plainText, quoted } from '../model/plain-text.ts';
import { unescapePointer } from './places.ts';
import type { FieldSchema } from './schema-fields.ts';

/** A field as people name it: `inputs[].name`, or an item of `alerts`. To stand inside a sentence. */
export function nameOf(pointer: string): string {
  const steps = pointer.split('/').slice(1).map(unescapePointer);
  const isItem = /^\d+$/.test(steps.at(-1) ?? '');
  const named = isItem ? steps.slice(0, -1) : steps;
  const path = named.map((step, index) => (/^\d+$/.test(step) ? '[]' : `${index === 0 ? '' : '.'}${step}`)).join('');
  return isItem ? `an item of ${quoted(path)}` : quoted(path);
}

/** A value as a message shows it: text in backticks, the rest by its kind. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : kindOfValue(value);
}

export function kindOfValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return typeof value === 'number' ? `the number \`${value}\`` : `\`${value}\``;
}

/** `a`, `b` or `c`. */
export function listOf(names: readonly string[]): string {
  const all = names.map(quoted);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** What a schema asks for, in the words of its description, with an example. */
export function whatIsExpected(schema: FieldSchema, fallback: string): string {
  const { minimum, maximum } = schema;
  if (typeof minimum === 'number' && typeof maximum === 'number') return `a number from ${minimum} to ${maximum}`;
  if (typeof minimum === 'number') return `a number from ${minimum}`;
  if (typeof maximum === 'number') return `a number up to ${maximum}`;
  const form = typeof schema.pattern === 'string' || typeof schema.format === 'string';
  const words = form ? nounPhrase(schema.description) : undefined;
  const example = Array.isArray(schema.examples) ? schema.examples[0] : undefined;
  const isShort = typeof example === 'number' || (typeof example === 'string' && example.length <= LONGEST_EXAMPLE);
  const such = isShort ? `, such as ${quoted(String(example))}` : '';
  return `${words ?? TYPES[fallback] ?? 'another value'}${such}`;
}

// A whole sentence inside a sentence helps nobody.
const LONGEST_EXAMPLE = 60;

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of fields',
  null: 'nothing',
};

/** What a description says before its first full stop or colon, to stand inside another sentence. */
function nounPhrase(description: unknown): string | undefined {
  if (typeof description !== 'string') return undefined;
  const phrase = plainText(description, 300).split(/[.:;](?: |$)/, 1)[0] ?? '';
  return /^An? /.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : undefined;
}
