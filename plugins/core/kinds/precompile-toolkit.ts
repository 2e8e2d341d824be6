import { join } from 'node:path';
import { precompileSchemas } from '../schema/precompile-schemas.ts';
import { readSchemaFiles } from './read-schema-files.ts';
import { toolkitFolder } from './toolkit-folder.ts';

/** The module of ready validators of the toolkit's own schemas; scripts/bundle.mjs asks for it. */
export function precompileToolkit(): string {
  return precompileSchemas(readSchemaFiles([join(toolkitFolder(), 'schemas')]));
}
