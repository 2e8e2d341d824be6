import { _ } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { ownPattern } from './bounded-pattern.ts';
import { addSchemas, type SchemaFile, schemaIdOf, sumOf } from './compile-schemas.ts';
import { createAjv } from './create-ajv.ts';

/** Writes the module that a bundle holds in the place of `precompiled.ts`, which it may stand beside. */
export function precompileSchemas(files: readonly SchemaFile[]): string {
  const ajv = createAjv({ source: true, esm: true, formats: _`formats`, regExp: ownPattern });
  const urls = addSchemas(ajv, files);
  const made = files.filter(({ file }) => !OF_RESULTS.has(schemaIdOf(file)));
  const names = Object.fromEntries(made.map(({ file }, index) => [`made${index}`, urls.get(file) ?? '']));
  const entries = made.map(
    (schema, index) =>
      `${JSON.stringify(schemaIdOf(schema.file))}: { sum: ${JSON.stringify(sumOf(schema, files))}, validate: made${index} }`,
  );
  return [
    "import { ownPattern } from './bounded-pattern.ts';",
    "import { formats } from './formats.ts';",
    standaloneCode(ajv, names).replace(/^"use strict";/, ''),
    `export const precompiled = { ${entries.join(', ')} };`,
    '',
  ].join('\n');
}

/** What describes schemas and results: no run asks whether it is met. */
const OF_RESULTS = new Set(['meta', 'report', 'handbook-json']);
