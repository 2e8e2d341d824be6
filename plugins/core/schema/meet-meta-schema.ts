import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { isBoundedPattern } from './bounded-pattern.ts';
import type { SchemaFile } from './compile-schemas.ts';
import { escapePointer } from './places.ts';
import type { JsonObject } from './schema-fields.ts';

/** Strict mode is for what people write; the meta-schema speaks of any schema, `true` and `false` included. */
export function compileMetaSchema(json: JsonObject | undefined): ValidateFunction {
  return new Ajv2020({ allErrors: true, strict: false, logger: false }).compile(json ?? {});
}

/** Throws a HandbookError, naming the place, for a schema that is not JSON Schema with our annotations as they should be. */
export function meetMetaSchema(meta: ValidateFunction, { file, json, from = file }: SchemaFile): void {
  if (meta(json)) {
    meetPatterns(json, from, '');
    return;
  }
  const [error] = (meta.errors ?? []).toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  const place = error?.instancePath ? ` at ${quoted(error.instancePath)}` : '';
  throw new HandbookError(`Schema ${quoted(from)} is not valid${place}: ${describe(error)}.`, {
    hint: 'Compare it with schemas/kinds/runbook.schema.json; the annotations are described in schemas/meta.schema.json.',
  });
}

/** ajv names a bad pattern, but not the field that has it. */
function meetPatterns(part: unknown, from: string, pointer: string): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    const at = `${pointer}/${escapePointer(name)}`;
    if (name === 'pattern' && typeof value === 'string' && !isBoundedPattern(value)) {
      throw new HandbookError(`Schema ${quoted(from)} has no usable pattern at ${quoted(at)}, expected RE2.`, {
        hint: 'RE2 has no look-around and no back references; write the pattern without them, in at most 1000 characters.',
      });
    }
    meetPatterns(value, from, at);
  }
}

function describe(error: ErrorObject | undefined): string {
  const extra = error?.params.additionalProperty ?? error?.params.allowedValues;
  return plainText(`${error?.message ?? 'unknown fault'}${extra === undefined ? '' : ` (${JSON.stringify(extra)})`}`);
}
