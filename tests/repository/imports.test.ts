import { describe, expect, it } from 'vitest';
import { findForbiddenImports } from './find-forbidden-imports.ts';
import { readTracked, trackedFiles } from './tracked-files.ts';

const sources = trackedFiles().filter((file) => /^(?:plugins|scripts|tests)\/.*\.tsx?$|^[^/]+\.ts$/.test(file));

describe('imports go one way', () => {
  it('in every file of the repository', () => {
    expect(findForbiddenImports(sources.map((file) => ({ file, source: readTracked(file) })))).toEqual([]);
  });

  it('names the line of an import that goes against the order', () => {
    const offences = findForbiddenImports([
      {
        file: 'plugins/core/graph/build-graph.ts',
        source: "import { a } from '../model/span.ts';\nimport { b } from '../rules/index.ts';\n",
      },
      { file: 'plugins/core/kinds/read-kinds.ts', source: "import type {\n  Tool,\n} from '../tools/index.ts';\n" },
      {
        file: 'plugins/core/load/load-handbook.ts',
        source: "export * from '../index.ts';\nconst a = await import('../../../scripts/handbook.ts');\n",
      },
      { file: 'plugins/core/report/format-text.ts', source: "import '@docusaurus/core';\n" },
      { file: 'plugins/remark-safe-links/index.ts', source: "import type { Document } from '../core/index.ts';\n" },
      {
        file: 'plugins/docusaurus-plugin-handbook/index.ts',
        source: "import { readYaml } from '../core/schema/read-yaml.ts';\n",
      },
      {
        file: 'plugins/docusaurus-plugin-handbook/theme/Panel/index.tsx',
        source: "import { join } from 'node:path';\nimport type { Kind } from '../../../core/index.ts';\n",
      },
      {
        file: 'scripts/commands/lint.ts',
        source: "import { generate } from '../../tests/support/generate-handbook.ts';\n",
      },
    ]);
    expect(offences.join('\n')).toMatchInlineSnapshot(`
      "plugins/core/graph/build-graph.ts:2 imports \`../rules/index.ts\`, but graph stands below rules and does not know it
      plugins/core/kinds/read-kinds.ts:3 imports \`../tools/index.ts\`, but kinds stands beside tools and does not know it
      plugins/core/load/load-handbook.ts:1 imports \`../index.ts\`, but load stands below index.ts and does not know it
      plugins/core/load/load-handbook.ts:2 imports \`../../../scripts/handbook.ts\`, but the core imports nothing outside plugins/core
      plugins/core/report/format-text.ts:1 imports \`@docusaurus/core\`, but the core knows no Docusaurus
      plugins/remark-safe-links/index.ts:1 imports \`../core/index.ts\`, but remark and rehype plugins are handed functions
      plugins/docusaurus-plugin-handbook/index.ts:1 imports \`../core/schema/read-yaml.ts\`, but plugins/core/index.ts is the only door of the core
      plugins/docusaurus-plugin-handbook/theme/Panel/index.tsx:1 imports \`node:path\`, but nothing of Node reaches the browser
      scripts/commands/lint.ts:1 imports \`../../tests/support/generate-handbook.ts\`, but only tests import tests"
    `);
  });

  it('reads imports of every form', () => {
    const source =
      "import a, { b } from 'yaml';\nexport { c } from './c.ts';\nimport 'd';\nconst text = \"from 'e'\";\nawait import('./f.ts');\n";
    const found = findForbiddenImports([
      { file: 'plugins/core/model/span.ts', source: source.replaceAll("'./", "'../check/") },
    ]);
    expect(found).toHaveLength(2);
  });
});
