import { copyFileSync, cpSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Handbook, type PublicPart, publicSettings, writeWhole, writeYaml } from '../../plugins/core/index.ts';

/**
 * Writes the source of a public part: pages without their internal parts, the files beside them, settings and kinds. What
 * the handbook does not read is not part of it: no history, no workflow, no list of owners, no baseline.
 */
export function writePublicSource({ root, settings }: Handbook, { files }: PublicPart, folder: string): void {
  for (const [file, text] of files) {
    const target = join(folder, file);
    if (text !== undefined) writeWhole(target, [text]);
    else {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(root, file), target);
    }
  }
  writeWhole(join(folder, 'handbook.yml'), [writeYaml(publicSettings(settings, files))]);
  const schemas = join(root, 'schemas');
  if (!existsSync(schemas)) return;
  cpSync(schemas, join(folder, 'schemas'), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
}
