import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parts } from '../../scripts/scaffold/parts.ts';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { runCommand } from '../support/run-command.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** As much of the toolkit as its new parts touch. */
const COPIED = [
  'plugins/core',
  'schemas',
  'scripts/with-tools',
  'scripts/is-executable.ts',
  'docs/reference',
  'tests/support',
  'tests/rules',
  ...['package.json', 'tsconfig.json', 'vitest.config.ts', 'biome.json'],
];

const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

function copyOfToolkit(more: readonly string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-toolkit-'));
  copies.push(root);
  for (const path of [...COPIED, ...more]) cpSync(join(REPOSITORY, path), join(root, path), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  return root;
}

function scaffold(root: string, what: string, name: string): string {
  const { code, stdout, stderr } = runCommand(['scaffold', what, name, '--root', root]);
  return `${stdout}${stderr}exit ${code}`;
}

function run(root: string, script: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, VITEST: undefined, CI: 'true', NO_COLOR: '1' };
  const file = join(REPOSITORY, 'node_modules', script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8', env });
  return { status, output: `${stdout}${stderr}` };
}

/** Every file but the packages, with its text. */
function filesOf(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('a new part of each sort', () => {
  const root = copyOfToolkit();

  test('is written with its test, its page and its place in the lists', () => {
    expect(scaffold(root, 'rule', 'headings-have-no-colon')).toMatchInlineSnapshot(`
      "plugins/core/rules/headings-have-no-colon.ts
      tests/rules/headings-have-no-colon.test.ts
      docs/reference/rules/headings-have-no-colon.md
      plugins/core/rules/index.ts
      Next:
        Write what the rule is about into these files: as they are, it finds headings that end with a colon.
        npx vitest run tests/rules/headings-have-no-colon.test.ts tests/rules/registry.test.ts tests/rules/examples.test.ts
        npm run prepare && npx vitest run -u tests/cli/commands.test.ts   (what \`handbook rules\` prints)
      exit 0"
    `);
    expect(scaffold(root, 'kind', 'policy')).toMatchInlineSnapshot(`
      "schemas/kinds/policy.schema.json
      docs/reference/kinds/policy.md
      Next:
        Describe the kind, its sections and its fields in the schema.
        handbook new policy NAME   (a first page of the kind)
        npx tsx scripts/generate-types.ts   (the types of its front matter)
        Add the fields to tests/core/schema/broken-fields.ts, each broken once, then: npx vitest run -u tests/core/schema tests/core/kinds
      exit 0"
    `);
    expect(scaffold(root, 'tool', 'statsd-exporter')).toMatchInlineSnapshot(`
      "plugins/core/tools/statsd-exporter/index.ts
      plugins/core/tools/statsd-exporter/looks-like-statsd-exporter.ts
      plugins/core/tools/statsd-exporter/read-statsd-exporter.ts
      tests/core/tools/statsd-exporter.test.ts
      docs/reference/tools/statsd-exporter.md
      plugins/core/tools/index.ts
      Next:
        Write what the program accepts into these files: as they are, they want \`checks:\` to be a list.
        Add the page to docs/reference/index.md, and a line to CHANGELOG.md.
        npx vitest run tests/core/tools/statsd-exporter.test.ts
      exit 0"
    `);
    expect(scaffold(root, 'reporter', 'lines')).toMatchInlineSnapshot(`
      "plugins/core/report/lines.ts
      tests/core/report/lines.test.ts
      plugins/core/report/index.ts
      Next:
        Write the format into these files: as they are, they print a line per problem.
        Name the format at \`lint --format\` in docs/reference/command-line.md, and add a line to CHANGELOG.md.
        npx vitest run tests/core/report/lines.test.ts
      exit 0"
    `);
  });

  test('stands where the lists are in order', () => {
    const linesWith = (file: string, part: string): string[] =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at, lines) => (line.includes(part) ? lines.slice(at - 1, at + 2) : []));
    expect(linesWith('plugins/core/rules/index.ts', 'headingsHaveNoColon')).toMatchInlineSnapshot(`
      [
        "import { headingOrder } from './heading-order.ts';",
        "import { headingsHaveNoColon } from './headings-have-no-colon.ts';",
        "import { htmlIsSafe } from './html-is-safe.ts';",
        "  headingOrder,",
        "  headingsHaveNoColon,",
        "  htmlIsSafe,",
      ]
    `);
    expect(readFileSync(join(root, 'plugins/core/tools/index.ts'), 'utf8')).toMatch(/\bstatsdExporter,?\s*\];/);
    expect(readFileSync(join(root, 'plugins/core/report/index.ts'), 'utf8')).toMatch(/\blines: reportLines,?\s*\}/);
  });

  test('has the right types and form', () => {
    const include = ['plugins/core/index.ts', 'plugins/core/report/index.ts', 'tests'];
    writeFiles(root, { 'tsconfig.part.json': JSON.stringify({ extends: './tsconfig.json', include }) });
    expect(run(root, 'typescript/bin/tsc', '-p', 'tsconfig.part.json')).toEqual({ status: 0, output: '' });
    const checked = run(root, '@biomejs/biome/bin/biome', 'check', 'plugins', 'tests');
    expect(checked.output).toContain('No fixes applied');
    expect(checked.status).toBe(0);
  });

  test('passes its own tests and those of the registry', () => {
    const own = ['rules/headings-have-no-colon', 'core/tools/statsd-exporter', 'core/report/lines'];
    const files = [...own.map((file) => `tests/${file}.test.ts`), 'tests/rules/registry.test.ts'];
    const { status, output } = run(root, 'vitest/vitest.mjs', 'run', '--project', 'engine', ...files);
    expect(output).toMatch(/Test Files +4 passed \(4\)/);
    expect(status).toBe(0);
    const examples = ['tests/rules/examples.test.ts', '-t', 'headings-have-no-colon'];
    expect(run(root, 'vitest/vitest.mjs', 'run', '--project', 'engine', ...examples).output).toMatch(/Tests +2 passed/);
  });

  test('fails its own test once the rule finds nothing', () => {
    const file = join(root, 'plugins/core/rules/headings-have-no-colon.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace("endsWith(':')", "endsWith('…')"));
    const test = 'tests/rules/headings-have-no-colon.test.ts';
    const { status, output } = run(root, 'vitest/vitest.mjs', 'run', '--project', 'engine', test);
    expect(output).toContain('points at what is wrong');
    expect(status).toBe(1);
  });
});

test('a kind of any handbook is its schema alone, and a page can be written at once', async () => {
  await withFiles({ 'docs/services/etcd.md': '# etcd\n' }, async (root) => {
    expect(scaffold(root, 'kind', 'policy')).toMatchInlineSnapshot(`
      "schemas/kinds/policy.schema.json
      Next:
        Describe the kind, its sections and its fields in the schema.
        handbook new policy NAME   (a first page of the kind)
      exit 0"
    `);
    expect(runCommand(['new', 'policy', 'spare-disks', '--root', root, '--no-cache']).stdout).toBe(
      'docs/policies/spare-disks.md\n',
    );
    const { code, stdout } = runCommand(['lint', '--root', root, '--no-cache']);
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "docs/policies/spare-disks.md:13:1 warning  \`TODO\` is left in the text; finish it or open an issue for it.  sections-are-present
        13 | TODO: Say what it is for, and when somebody needs it.
           | ^^^^

      docs/policies/spare-disks.md:17:1 warning  \`TODO\` is left in the text; finish it or open an issue for it.  sections-are-present
        17 | TODO (or remove this section): Say what else a reader must know.
           | ^^^^

      2 warnings in 2 files.
      ",
      }
    `);
  });
});

describe('refuses, and writes nothing', () => {
  const root = copyOfToolkit();

  test('names that cannot be', () => {
    const before = filesOf(root);
    const names = ['NoColon', 'no_colon', '../escape', 'no--colon', '4xx', 'index', 'default', 'a'.repeat(61)];
    expect(names.map((name) => scaffold(root, 'rule', name).split('\n')[0]).join('\n')).toMatchInlineSnapshot(`
      "handbook: The name \`NoColon\` is not written as a name of the toolkit.
      handbook: The name \`no_colon\` is not written as a name of the toolkit.
      handbook: The name \`../escape\` is not written as a name of the toolkit.
      handbook: The name \`no--colon\` is not written as a name of the toolkit.
      handbook: The name \`4xx\` is not written as a name of the toolkit.
      handbook: The name \`index\` is that of the list itself.
      handbook: The name \`default\` is a word of the language TypeScript.
      handbook: The name \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\` has 61 characters, expected 1 to 60."
    `);
    expect(scaffold(root, 'tool', 'Zabbix')).toMatchInlineSnapshot(`
      "handbook: The name \`Zabbix\` is not written as a name of the toolkit.
        The name of a tool is lower-case words with \`-\` between them, such as \`statsd-exporter\`.
      exit 2"
    `);
    expect(scaffold(root, 'page', 'etcd')).toContain('Allowed choices are rule, kind, tool, reporter');
    expect(filesOf(root)).toEqual(before);
  });

  test('names that are taken, also when only one of the files is', () => {
    writeFiles(root, { 'docs/reference/rules/alerts-have-owners.md': '# Mine\n' });
    const before = filesOf(root);
    expect(scaffold(root, 'rule', 'embargo')).toMatchInlineSnapshot(`
      "handbook: \`plugins/core/rules/embargo.ts\` exists already, it is not overwritten.
        Edit that file, or choose another name. Nothing was written.
      exit 2"
    `);
    expect(scaffold(root, 'rule', 'alerts-have-owners')).toMatchInlineSnapshot(`
      "handbook: \`docs/reference/rules/alerts-have-owners.md\` exists already, it is not overwritten.
        Edit that file, or choose another name. Nothing was written.
      exit 2"
    `);
    expect(scaffold(root, 'kind', 'runbook')).toMatchInlineSnapshot(`
      "handbook: The kind \`runbook\` exists already.
        \`handbook explain runbook\` describes it. A copy of its schema in schemas/kinds/ of the handbook can be changed.
      exit 2"
    `);
    expect(scaffold(root, 'reporter', 'json')).toContain('`plugins/core/report/json.ts` exists already');
    expect(filesOf(root)).toEqual(before);
  });

  test('a folder that belongs to another kind', async () => {
    const exercise = readFileSync(join(REPOSITORY, 'schemas/kinds/challenge.schema.json'), 'utf8');
    const files = { 'schemas/kinds/exercise.schema.json': exercise.replaceAll('docs/challenges', 'docs/drills') };
    await withFiles(files, async (handbook) => {
      expect(scaffold(handbook, 'kind', 'drill')).toMatchInlineSnapshot(`
        "handbook: The folder \`docs/drills\` holds pages of the kind \`exercise\`, expected one of its own.
          Choose another name.
        exit 2"
      `);
    });
  });

  test('a root without the toolkit', async () => {
    await withFiles({ 'docs/etcd.md': '# etcd\n' }, async (handbook) => {
      const { code, stderr } = runCommand(['scaffold', 'rule', 'no-colon', '--root', '.'], { cwd: handbook });
      expect({ code, stderr }).toMatchInlineSnapshot(`
        {
          "code": 2,
          "stderr": "handbook: The root \`.\` does not hold the toolkit, expected \`plugins/core/rules/index.ts\` below it.
          A rule is a part of the toolkit: run this in a clone of it, or name one with --root.
        ",
        }
      `);
    });
  });

  test('lists that are not found, or behind a link', () => {
    const file = join(root, 'plugins/core/tools/index.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, 'export { tools } from "./elsewhere.ts";\n');
    expect(scaffold(root, 'tool', 'zabbix')).toMatchInlineSnapshot(`
      "handbook: The list in \`plugins/core/tools/index.ts\` was not found, expected it in the form that the toolkit gives it.
        Restore the file with \`git checkout\`, or write \`import { zabbix } from './zabbix/index.ts';\` by hand. Nothing was written.
      exit 2"
    `);
    rmSync(file);
    symlinkSync('../rules/index.ts', file);
    expect(scaffold(root, 'tool', 'zabbix')).toMatchInlineSnapshot(`
      "handbook: \`plugins/core/tools/index.ts\` is a symbolic link, which is not followed.
        Restore it with \`git checkout\`. Nothing was written.
      exit 2"
    `);
    rmSync(file);
    writeFileSync(file, text);
    expect(existsSync(join(root, 'plugins/core/tools/zabbix'))).toBe(false);
  });

  test('a template that is missing', () => {
    const toolkit = copyOfToolkit(['dist', 'scripts/templates']);
    rmSync(join(toolkit, 'scripts/templates/rule/tests/rules/template-name.test.ts'));
    const before = filesOf(root);
    const command = [join(toolkit, 'dist/handbook.mjs'), 'scaffold', 'rule', 'no-colon', '--root', root];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env: { NO_COLOR: '1' } });
    expect(stderr.replaceAll(toolkit, '…')).toMatchInlineSnapshot(`
      "handbook: The template \`…/scripts/templates/rule/tests/rules/template-name.test.ts\` cannot be read.
        Restore it with \`git checkout\`, or install the toolkit again. Nothing was written.
      "
    `);
    expect(status).toBe(2);
    expect(filesOf(root)).toEqual(before);
  });
});

test('every template belongs to a part', () => {
  const templates = join(REPOSITORY, 'scripts/templates');
  const files = readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(templates.length + 1));
  const named = Object.entries(parts).flatMap(([part, { files, toolkitFiles }]) =>
    [...files, ...toolkitFiles].map((file) => `${part}/${file}`),
  );
  expect(files.sort()).toEqual(named.sort());
});
