import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { precompileToolkit } from '../../../plugins/core/kinds/precompile-toolkit.ts';
import { readSchemaFiles } from '../../../plugins/core/kinds/read-schema-files.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { addSchemas, schemaIdOf, sumOf } from '../../../plugins/core/schema/compile-schemas.ts';
import { createAjv } from '../../../plugins/core/schema/create-ajv.ts';
import type { Precompiled } from '../../../plugins/core/schema/precompiled.ts';
import { readYaml } from '../../../plugins/core/schema/read-yaml.ts';
import { BROKEN } from './broken-fields.ts';

const FILES = readSchemaFiles([join(toolkitFolder(), 'schemas')]);

/** As scripts/bundle.mjs puts it into the command. */
async function bundled(): Promise<Record<string, Precompiled>> {
  const { outputFiles } = await build({
    stdin: {
      contents: precompileToolkit(),
      resolveDir: join(toolkitFolder(), 'plugins/core/schema'),
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
  return module.precompiled;
}

test('what was compiled ahead finds in every broken field what is found otherwise', async () => {
  const ready = await bundled();
  const ajv = createAjv();
  const urls = addSchemas(ajv, FILES);
  let compared = 0;
  for (const [id, fields] of Object.entries(BROKEN)) {
    const schemas = id === 'shared' ? ['page', 'kinds/service'] : [id];
    for (const schema of schemas) {
      const anew = ajv.getSchema(urls.get(`${schema}.schema.json`) ?? '');
      const made = ready[schema]?.validate;
      if (anew === undefined || made === undefined) throw new Error(`There is no ${schema}.`);
      for (const text of Object.values(fields)) {
        const { value } = readYaml(text.replace(/[«»]/g, ''));
        expect(made(value), text).toBe(anew(value));
        expect(JSON.stringify(made.errors), text).toBe(JSON.stringify(anew.errors));
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test('knows the schemas by what they and the shared one say', async () => {
  const ready = await bundled();
  const runbook = FILES.find(({ file }) => schemaIdOf(file) === 'kinds/runbook');
  if (runbook === undefined) throw new Error('The schema of runbooks is gone.');
  expect(ready['kinds/runbook']?.sum).toBe(sumOf(runbook, FILES));
  const others = FILES.map((file) =>
    file.file === 'shared.schema.json' ? { ...file, json: { type: 'object' } } : file,
  );
  expect(ready['kinds/runbook']?.sum).not.toBe(sumOf(runbook, others));
});
