import { join } from 'node:path';
import { readSchemaFiles } from '../plugins/core/kinds/read-schema-files.ts';
import { precompileSchemas } from '../plugins/core/schema/precompile-schemas.ts';

/** Prints the module of ready validators for a toolkit whose folder is the argument; scripts/bundle.mjs runs it. */
const [toolkit = '.'] = process.argv.slice(2);
process.stdout.write(precompileSchemas(readSchemaFiles([join(toolkit, 'schemas')])));
