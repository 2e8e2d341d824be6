import { join, resolve } from 'node:path';

/** Where the schemas of a handbook are that add to those of the toolkit. */
export function ownSchemas({ root, schemas }: { root: string; schemas?: string }): string {
  return schemas === undefined ? join(resolve(root), 'schemas') : resolve(schemas);
}
