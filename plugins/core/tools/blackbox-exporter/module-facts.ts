import { plainText } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { MODULE, PROBES } from './probe-fields.ts';
import type { Shape } from './shape.ts';

/** What there is to show of a module. Plain JSON, without secrets. */
export interface ModuleFacts {
  name: string;
  prober: string;
  timeout: string | undefined;
  /** Fields of the prober's block, by their path. */
  settings: readonly (readonly [field: string, value: string])[];
}

export function moduleFacts(name: string, module: unknown): ModuleFacts {
  const fields = isRecord(module) ? module : {};
  const prober = plainText(String(fields.prober ?? ''));
  const shape = Object.hasOwn(PROBES, prober) ? PROBES[prober] : undefined;
  const settings = shape === undefined ? [] : [...settingsOf(shape, fields[prober], '')].slice(0, MOST_SETTINGS);
  return { name: plainText(name), prober, timeout: shown(MODULE.fields.timeout as Shape, fields.timeout), settings };
}

const MOST_SETTINGS = 100;

/** Every field that is set, and the defaults of those at the top that are not; what is off by default goes without saying. */
function* settingsOf(shape: Shape, value: unknown, path: string): Generator<readonly [string, string]> {
  if (shape.type !== 'fields') {
    const text = shown(shape, value);
    if (text !== undefined && text !== '') yield [path, text];
    return;
  }
  const values = isRecord(value) ? value : {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const place = path === '' ? name : `${path}.${name}`;
    if (values[name] !== undefined && values[name] !== null) yield* settingsOf(field, values[name], place);
    else if (path === '' && 'default' in field && field.default !== undefined && field.default !== 'false')
      yield [place, `${field.default} (default)`];
  }
}

/** A value in words; what may be a secret only says that it is there. */
function shown(shape: Shape, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (shape.type === 'secret') return '****';
  if (shape.type === 'list') {
    const items = Array.isArray(value) ? value.slice(0, MOST_ITEMS).map((item) => shown(shape.of, item) ?? '') : [];
    return plainText(items.join(', '));
  }
  if (shape.type === 'mapping' || shape.type === 'fields') {
    if (!isRecord(value)) return undefined;
    const entries = Object.entries(value).slice(0, MOST_ITEMS);
    return plainText(entries.map(([name, item]) => `${name}: ${shown(shapeIn(shape, name), item) ?? ''}`).join(', '));
  }
  return typeof value === 'object' ? undefined : plainText(withoutPassword(String(value)));
}

const MOST_ITEMS = 20;

/** What nobody knows may be a misspelt secret. */
function shapeIn(shape: Extract<Shape, { type: 'mapping' | 'fields' }>, name: string): Shape {
  if (shape.type === 'mapping') return shape.of;
  return (Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined) ?? { type: 'secret' };
}

/** `http://user:password@proxy` */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@\s]{1,500}@/g, '//****@');
}
