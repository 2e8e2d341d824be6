import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkScalar } from './check-scalar.ts';
import { below, nameOf } from './field-names.ts';
import type { Fields, Shape } from './shape.ts';

/** Reports what the exporter would refuse in a value, at its place, and everything below it. */
export function checkShape(shape: Shape, value: unknown, pointer: string, reading: SnippetReading): void {
  // An empty value is as good as none.
  if (value === null || value === undefined) return;
  if (shape.type === 'fields') checkFields(shape, value, pointer, reading);
  else if (shape.type === 'mapping') {
    if (!isRecord(value)) report('a mapping of names to values', pointer, reading);
    else for (const name of Object.keys(value)) checkShape(shape.of, value[name], below(pointer, name), reading);
  } else if (shape.type === 'list') {
    if (!Array.isArray(value)) report('a list: begin each item with `- `', pointer, reading);
    else for (const [at, item] of value.entries()) checkShape(shape.of, item, `${pointer}/${at}`, reading);
  } else checkScalar(shape, value, pointer, reading);
}

function checkFields(
  { fields, required = [] }: Fields,
  value: unknown,
  pointer: string,
  reading: SnippetReading,
): void {
  if (!isRecord(value)) {
    report('a mapping of fields', pointer, reading);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape !== undefined) checkShape(shape, item, below(pointer, name), reading);
    else reportUnknown(name, Object.keys(fields), below(pointer, name), reading);
  }
  for (const name of required) {
    if (value[name] !== undefined && value[name] !== null && value[name] !== '') continue;
    const message = `Missing ${quoted(name)} in ${quoted(nameOf(pointer))}, add it: without it this cannot be used.`;
    reading.report(reading.keySpan(pointer), message);
  }
}

function reportUnknown(name: string, known: readonly string[], pointer: string, reading: SnippetReading): void {
  const meant = nearest(name, known);
  const hint = meant === undefined ? 'remove it: the' : `did you mean \`${meant}\`? The`;
  reading.report(reading.keySpan(pointer), `Unknown field ${quoted(name)}, ${hint} exporter refuses the whole file.`);
}

function report(expected: string, pointer: string, reading: SnippetReading): void {
  reading.report(reading.textSpan(pointer), `Unexpected value for ${quoted(nameOf(pointer))}, expected ${expected}.`);
}
