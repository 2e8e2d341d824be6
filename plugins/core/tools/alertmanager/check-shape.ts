import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkValue } from './check-value.ts';
import { type FieldType, isSet, type Shape } from './shapes/shape.ts';

type Fields = Record<string, unknown>;

/** Reports what Alertmanager has against a mapping; gives its fields when it is one. */
export function checkShape(value: unknown, pointer: string, shape: Shape, reading: SnippetReading): Fields | undefined {
  if (!isRecord(value)) {
    reading.report(
      startOf(reading.textSpan(pointer)),
      `Unexpected value for ${shape.what}, expected a mapping; ${REFUSED}`,
    );
    return undefined;
  }
  checkKeys(value, pointer, shape, reading);
  for (const [name, type] of Object.entries(shape.fields)) {
    const given = value[name];
    // Alertmanager takes an empty value for a field that is not there.
    if (given === undefined || given === null) continue;
    checkField(given, `${pointer}/${name}`, name, type, reading);
  }
  checkPresence(value, pointer, shape, reading);
  checkValues(value, pointer, shape, reading);
  const fault = shape.also?.(value);
  if (fault !== undefined) {
    const span =
      fault.field === undefined ? startOf(reading.textSpan(pointer)) : reading.keySpan(`${pointer}/${fault.field}`);
    reading.report(span, `${fault.message} ${REFUSED}`);
  }
  return value;
}

export const REFUSED = 'Alertmanager refuses the whole file.';

/** What is missing in a long block is reported where the block begins. */
export function startOf([start, end]: Span): Span {
  return [start, Math.min(end, start + 1)];
}

function checkKeys(value: Fields, pointer: string, { what, fields }: Shape, reading: SnippetReading): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const meant = nearest(key, Object.keys(fields));
    const hint = meant ? `did you mean \`${meant}\`?` : 'remove it;';
    reading.report(
      reading.keySpan(`${pointer}/${escapePointer(key)}`),
      `Unknown key ${quoted(key)} in ${what}, ${hint} ${REFUSED}`,
    );
  }
}

function checkField(given: unknown, place: string, name: string, type: FieldType, reading: SnippetReading): void {
  if (typeof type === 'string') checkValue(given, place, name, type, reading);
  else if ('mapping' in type) checkShape(given, place, type.mapping, reading);
  else if ('list' in type) checkList(given, place, name, type.list, reading);
  else if ('textOr' in type) {
    if (isRecord(given)) checkShape(given, place, type.textOr, reading);
    else checkValue(given, place, name, 'template', reading);
  } else if (isRecord(given)) checkShape(given, place, type.textsOr, reading);
  else checkValue(given, place, name, 'texts', reading);
}

function checkList(given: unknown, place: string, name: string, shape: Shape, reading: SnippetReading): void {
  if (!Array.isArray(given)) {
    reading.report(startOf(reading.textSpan(place)), `Unexpected value for \`${name}\`, expected a list; ${REFUSED}`);
    return;
  }
  for (const [at, item] of given.entries()) checkShape(item, `${place}/${at}`, shape, reading);
}

function checkPresence(value: Fields, pointer: string, shape: Shape, reading: SnippetReading): void {
  const { what, required = [], any = [], exclusive = [] } = shape;
  const report = (message: string): void => reading.report(startOf(reading.textSpan(pointer)), `${message} ${REFUSED}`);
  for (const name of required) if (!isSet(value[name])) report(`Found no \`${name}\` in ${what}, add it;`);
  for (const group of any) {
    if (!group.some((name) => isSet(value[name]))) report(`Found none of ${listed(group)} in ${what}, add one;`);
  }
  for (const group of exclusive) {
    const [first, second] = group.filter((name) => isSet(value[name]));
    if (first === undefined || second === undefined) continue;
    const span = reading.keySpan(`${pointer}/${second}`);
    reading.report(span, `Found \`${second}\` beside \`${first}\` in ${what}, keep one of them; ${REFUSED}`, {
      related: { span: reading.keySpan(`${pointer}/${first}`), message: `\`${first}\` stands here.` },
    });
  }
}

function checkValues(value: Fields, pointer: string, { values = {} }: Shape, reading: SnippetReading): void {
  for (const [name, expected] of Object.entries(values)) {
    const given = value[name];
    if (!isSet(given) || typeof given === 'object' || expected.includes(String(given))) continue;
    reading.report(
      reading.textSpan(`${pointer}/${name}`),
      `Unknown ${quoted(String(given))} for \`${name}\`, expected ${listed(expected)}; ${REFUSED}`,
    );
  }
}

export function listed(names: readonly string[]): string {
  const quotedNames = names.map((name) => `\`${name}\``);
  return quotedNames.length < 2
    ? quotedNames.join('')
    : `${quotedNames.slice(0, -1).join(', ')} and ${quotedNames.at(-1)}`;
}
