import type { ErrorObject } from 'ajv/dist/2020.js';
import { escapePointer } from './places.ts';
import type { FieldSchema } from './schema-fields.ts';

/** One fault of a value, as the validator sees it, with what is needed to explain it. */
export interface SchemaError {
  /** JSON pointer to the value that is wrong; for an unknown or missing field, to the object around it. */
  pointer: string;
  /** The keyword of JSON Schema that is not met: `type`, `enum`, `required`, … */
  keyword: string;
  params: Record<string, unknown>;
  /** The value found there. */
  value: unknown;
  /** The schema that is not met, with its annotations. */
  schema: FieldSchema;
  /** For an unknown field: the names that are known there. */
  known: readonly string[];
  /** For a field that is missing because of another one: that one's pointer. */
  because?: string;
  /** For a field that may not stand beside another one: that one's name. */
  beside?: string;
}

/** Turns the validator's errors into one for each fault: without echoes of the same fault through `allOf`, `if` or `anyOf`. */
export function usefulErrors(errors: readonly ErrorObject[], fields: ReadonlyMap<string, FieldSchema>): SchemaError[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf').map((e) => e.schemaPath);
  const tooLong = errors.filter(({ keyword }) => keyword === 'maxItems').map((e) => `${e.instancePath}/`);
  const seen = new Set<string>();
  const useful: SchemaError[] = [];
  // What has a wrong form is often too long as well, and the form says more.
  for (const error of [
    ...errors.filter((e) => e.keyword !== 'maxLength'),
    ...errors.filter((e) => e.keyword === 'maxLength'),
  ]) {
    // `if` only says that `then` failed, and branches of a choice that nobody chose say nothing.
    if (error.keyword === 'if' || choices.some((path) => error.schemaPath.startsWith(`${path}/`))) continue;
    // A list that is far too long is one fault, not thousands of wrong items.
    if (tooLong.some((list) => error.instancePath.startsWith(list))) continue;
    const extra = unknownField(error);
    // When a field of `allOf` is wrong, all fields beside it count as unevaluated: they are known all the same.
    if (extra !== undefined && error.keyword === 'unevaluatedProperties' && fields.has(extra)) continue;
    const key = `${error.instancePath}/${escapePointer(extra ?? missingField(error) ?? '')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    useful.push(toSchemaError(error, errors, fields));
  }
  return useful;
}

function toSchemaError(
  error: ErrorObject,
  errors: readonly ErrorObject[],
  fields: ReadonlyMap<string, FieldSchema>,
): SchemaError {
  const schema = (error.parentSchema ?? {}) as FieldSchema;
  const because = conditionOf(error, errors);
  const beside = /\/dependentSchemas\/([^/]+)\/properties\/[^/]+\/false schema$/.exec(error.schemaPath)?.[1];
  return {
    pointer: error.instancePath,
    keyword: error.keyword,
    params: error.params,
    value: error.data,
    schema,
    known: error.keyword === 'unevaluatedProperties' ? [...fields.keys()] : Object.keys(schema.properties ?? {}),
    ...(because !== undefined && { because }),
    ...(beside !== undefined && { beside }),
  };
}

/** The field that an `if` asked about, when the error stands in its `then`. */
function conditionOf(error: ErrorObject, errors: readonly ErrorObject[]): string | undefined {
  if (error.keyword !== 'required' || !error.schemaPath.includes('/then/')) return undefined;
  const at = error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/then/'));
  const condition = errors.find(({ keyword, schemaPath }) => keyword === 'if' && schemaPath === `${at}/if`);
  const asked = condition?.parentSchema?.if as FieldSchema | undefined;
  const [name] = Object.keys(asked?.properties ?? {});
  return name === undefined ? undefined : `${error.instancePath}/${escapePointer(name)}`;
}

function unknownField({ params }: ErrorObject): string | undefined {
  return params.unevaluatedProperty ?? params.additionalProperty;
}

function missingField({ params }: ErrorObject): string | undefined {
  return params.missingProperty;
}
