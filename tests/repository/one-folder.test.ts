import { expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

// A tool is one folder. This one was written last, to prove it.
const TOOL = 'blackbox-exporter';
const OWN = [`plugins/core/tools/${TOOL}/`, 'plugins/core/tools/index.ts'];

const files = trackedFiles().filter((file) => /\.(?:tsx?|json|css|c?js)$/.test(file));

it('code knows a tool by its folder and the index alone', () => {
  const code = files.filter((file) => /^(?:plugins|scripts|schemas)\//.test(file));
  const others = code.filter((file) => !OWN.some((own) => file.startsWith(own)));
  expect(others.length).toBeGreaterThan(300);
  expect(others.filter((file) => /blackbox/i.test(readTracked(file)))).toEqual([]);
  const lines = readTracked('plugins/core/tools/index.ts').split('\n');
  // The import, and the place in the list.
  expect(lines.filter((line) => /blackbox/i.test(line))).toHaveLength(2);
});

it('it is documented where tools are', () => {
  expect(readTracked(`docs/reference/tools/${TOOL}.md`)).toContain('\n# Blackbox exporter\n');
  expect(readTracked('docs/reference/index.md')).toContain(`tools/${TOOL}.md`);
});

it('no tool imports another', () => {
  const imports = files
    .filter((file) => file.startsWith('plugins/core/tools/') && file.endsWith('.ts') && file.split('/').length > 4)
    .flatMap((file) => {
      const [, , , folder] = file.split('/');
      // What several share lies beside them, and is no tool: it has no index.
      return [...readTracked(file).matchAll(/from '\.\.\/([a-z-]+)\//g)]
        .filter(([, other]) => other !== folder && files.includes(`plugins/core/tools/${other}/index.ts`))
        .map(([, other]) => `${file} imports ${other}`);
    });
  expect(imports).toEqual([]);
});
