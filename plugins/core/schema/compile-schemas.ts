import { hash } from 'node:crypto';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { createAjv } from './create-ajv.ts';
import { compileMetaSchema, meetMetaSchema } from './meet-meta-schema.ts';
import { precompiled } from './precompiled.ts';
import { type SchemaError, usefulErrors } from './schema-errors.ts';
import { type FieldSchema, fieldsOf, type JsonObject } from './schema-fields.ts';

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
  const byId = new Map(files.map((file) => [schemaIdOf(file.file), file]));
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, ValidateFunction>();
  const known = new Map<string, ReadonlyMap<string, FieldSchema>>();

  const find = (id: string): SchemaFile => {
    const file = byId.get(id);
    if (file === undefined) throw new HandbookError(`There is no schema ${quoted(id)}.`);
    return file;
  };
  const compile = (id: string): ValidateFunction => {
    const validate = compiled.get(id) ?? precompiledOf(find(id), files) ?? compileAnew(id);
    compiled.set(id, validate);
    return validate;
  };
  const compileAnew = (id: string): ValidateFunction => {
    if (ajv === undefined) {
      ajv = createAjv();
      addSchemas(ajv, [...byId.values()]);
    }
    return compileOne(ajv, find(id));
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

/** Lets schemas refer to each other by path. Answers their addresses by file. */
export function addSchemas(ajv: Ajv2020, files: readonly SchemaFile[]): ReadonlyMap<string, string> {
  for (const { file, json } of files) ajv.addSchema(withoutId(json), BASE + file);
  return new Map(files.map(({ file }) => [file, BASE + file]));
}

/** Names a schema of the toolkit together with what it refers to. */
export function sumOf({ json }: SchemaFile, files: readonly SchemaFile[]): string {
  return hash('sha1', JSON.stringify([json, files.find(({ file }) => file === SHARED)?.json]));
}

/** The one file that the others refer to; no handbook can replace it. */
const SHARED = 'shared.schema.json';

function precompiledOf(schema: SchemaFile, files: readonly SchemaFile[]): ValidateFunction | undefined {
  const made = schema.proven ? precompiled[schemaIdOf(schema.file)] : undefined;
  return made !== undefined && made.sum === sumOf(schema, files) ? made.validate : undefined;
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
