import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { boundedPattern, isBoundedPattern } from './bounded-pattern.ts';
import { compileMetaSchema, meetMetaSchema } from './meet-meta-schema.ts';
import { type SchemaError, usefulErrors } from './schema-errors.ts';
import { type FieldSchema, fieldsOf, type JsonObject } from './schema-fields.ts';
import { isUtcTime } from './utc-time.ts';

/** One schema, with the path below schemas/ by which others refer to it: `kinds/runbook.schema.json`. */
export interface SchemaFile {
  file: string;
  json: JsonObject;
  /** Where it was read, for messages about it; `file` when absent. */
  from?: string;
  /** The text of the file that `x-kind` names as template. */
  template?: string | undefined;
  /** Part of the toolkit: the tests have proved it, so it is not proved again at each start. */
  proven?: boolean;
}

/** Schemas, compiled once. A schema's id is its path below schemas/ without extension: `handbook`, `kinds/runbook`. */
export interface Schemas {
  /** What is wrong with a value, at most fifty faults, one for each fault a person would see. */
  errors(schemaId: string, value: unknown): SchemaError[];
  /** The fields of the value itself, those of `allOf` included, each with its own annotations. */
  fields(schemaId: string): ReadonlyMap<string, FieldSchema>;
  json(schemaId: string): JsonObject;
}

/** Compiles schemas that refer to each other by relative path. Throws a HandbookError for one that cannot be used. */
export function compileSchemas(files: readonly SchemaFile[]): Schemas {
  const ajv = createAjv();
  const byId = new Map(files.map((file) => [schemaIdOf(file.file), file]));
  for (const { file, json } of byId.values()) ajv.addSchema(withoutId(json), BASE + file);
  const compiled = new Map<string, ValidateFunction>();
  const known = new Map<string, ReadonlyMap<string, FieldSchema>>();

  const find = (id: string): SchemaFile => {
    const file = byId.get(id);
    if (file === undefined) throw new HandbookError(`There is no schema ${quoted(id)}.`);
    return file;
  };
  const compile = (id: string): ValidateFunction => {
    const validate = compiled.get(id) ?? compileOne(ajv, find(id));
    compiled.set(id, validate);
    return validate;
  };
  const fields = (id: string): ReadonlyMap<string, FieldSchema> => {
    const map = known.get(id) ?? fieldsOf(find(id).file, (other) => byId.get(schemaIdOf(other))?.json);
    known.set(id, map);
    return map;
  };

  let meta: ValidateFunction | undefined;
  for (const file of byId.values()) {
    if (file.proven || schemaIdOf(file.file) === 'meta') continue;
    meta ??= compileMetaSchema(byId.get('meta')?.json);
    meetMetaSchema(meta, file);
    compile(schemaIdOf(file.file));
  }
  return {
    errors: (id, value) => {
      const validate = compile(id);
      return validate(value) ? [] : usefulErrors(validate.errors ?? [], fields(id)).slice(0, MOST_ERRORS);
    },
    fields,
    json: (id) => find(id).json,
  };
}

/** `kinds/runbook.schema.json` → `kinds/runbook`. */
export function schemaIdOf(file: string): string {
  return file.replace(/\.schema\.json$/, '');
}

const MOST_ERRORS = 50;
// References resolve against this and nothing is ever fetched, so `$ref` reaches the given schemas only.
const BASE = 'https://schemas.invalid/';

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // A `then` may require a field that is described beside it.
    strictRequired: false,
    // Done by `meetMetaSchema`, which knows our annotations too and names the place.
    validateSchema: false,
    logger: false,
    // A schema may come from a fork, and `^(a+)+$` takes JavaScript's own engine many seconds.
    code: { regExp: boundedPattern },
  });
  ajv.addVocabulary(['x-kind', 'x-reference']);
  ajv.addFormat('date', fullFormats.date);
  ajv.addFormat('regular-expression', isBoundedPattern);
  ajv.addFormat('utc-time', isUtcTime);
  return ajv;
}

/** Our ids are paths: an `$id` of its own would let relative references lead somewhere else. */
function withoutId({ $id: _, ...json }: JsonObject): JsonObject {
  return json;
}

function compileOne(ajv: Ajv2020, { file, from = file }: SchemaFile): ValidateFunction {
  try {
    const validate = ajv.getSchema(BASE + file);
    if (validate) return validate;
    throw new Error('it is empty');
  } catch (error) {
    if (error instanceof HandbookError) throw error;
    const reason = plainText(error instanceof Error ? error.message : String(error)).replaceAll(BASE, '');
    throw new HandbookError(`Schema ${quoted(from)} cannot be used: ${reason}.`, {
      hint: hintFor(reason),
      cause: error,
    });
  }
}

function hintFor(reason: string): string {
  if (reason.includes("can't resolve reference")) {
    return 'References lead to files inside schemas/ only, such as `../shared.schema.json`; check the path and the name.';
  }
  return 'Correct the schema, or remove the file.';
}
