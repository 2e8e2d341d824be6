import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const PAGES = { 'runbooks/etcd/etcdNoLeader.md': runbook() };

/** Lints a folder and gives what a person sees, without the folder's own name. */
const lintIn = (files: Record<string, string>, ...args: string[]): Promise<string> =>
  withFiles(files, async (root) => {
    const { code, stdout, stderr } = runCommand(['lint', '--root', root, '--no-cache', ...args]);
    return `${stdout}${stderr}exit ${code}`.replaceAll(root, '<root>');
  });

describe('what stops the run, with one message and exit code 2', () => {
  test('a folder that is missing', async () => {
    const { code, stderr, stdout } = runCommand(['lint', '--root', 'no/such/folder']);
    expect(`${stdout}${stderr}exit ${code}`).toMatchInlineSnapshot(`
      "handbook: The root \`no/such/folder\` does not exist.
        Name the folder of a handbook with --root.
      exit 2"
    `);
  });

  test('a root that is a file', async () => {
    expect(await lintIn(PAGES, '--root', new URL(import.meta.url).pathname)).toMatch(
      /is not a folder\.\n {2}.*\nexit 2$/,
    );
  });

  test('a folder without content', async () => {
    expect(await lintIn({ LICENSE: 'text' })).toMatchInlineSnapshot(`
      "handbook: No page and no monitoring configuration found below \`<root>\`.
        Content is \`.md\`, \`.yml\`, \`.yaml\` and \`.json\` below docs/ and runbooks/, or below the root if it has neither.
      exit 2"
    `);
  });

  test('settings that do not parse', async () => {
    expect(await lintIn({ ...PAGES, 'handbook.yml': 'name: "Storage\nrules: {}\n' })).toMatchInlineSnapshot(`
      "handbook: handbook.yml:3:1: Found no closing quote \`"\`: add it where the value ends.
        Nothing can be checked before the settings can be read; docs/reference/settings.md shows a whole file.
      exit 2"
    `);
  });

  test('settings named and missing', async () => {
    expect(await lintIn(PAGES, '--settings', 'elsewhere.yml')).toMatchInlineSnapshot(`
      "handbook: The settings file \`elsewhere.yml\` does not exist.
      exit 2"
    `);
  });

  test('a schema that does not compile', async () => {
    const schema =
      '{ "x-kind": { "label": { "one": "drill", "many": "drills" }, "folders": ["docs/drills"] }, "type": "objekt" }';
    expect(await lintIn({ ...PAGES, 'schemas/kinds/drill.schema.json': schema })).toMatch(
      /drill\.schema\.json[\s\S]*\nexit 2$/,
    );
  });

  test('a schema that is not JSON', async () => {
    expect(await lintIn({ ...PAGES, 'schemas/kinds/drill.schema.json': '{ "x-kind": ' })).toMatch(
      /is not valid JSON[\s\S]*\nexit 2$/,
    );
  });

  test('words that the command does not know', async () => {
    expect(await lintIn(PAGES, '--fromat', 'json')).toMatch(
      /unknown option '--fromat'\n\(Did you mean --format\?\)[\s\S]*exit 2$/,
    );
    expect(await lintIn(PAGES, '--format', 'xml')).toMatch(/Allowed choices are text, json[\s\S]*exit 2$/);
    expect(await lintIn(PAGES, '--max-warnings', 'some')).toMatch(/whole number[\s\S]*exit 2$/);
    expect(await lintIn(PAGES, '--today', 'tomorrow')).toMatch(/expected a day such as[\s\S]*exit 2$/);
    expect(await lintIn(PAGES, '/etc')).toMatch(/is outside the root[\s\S]*exit 2$/);
  });

  test('a report that cannot be written', async () => {
    expect(await lintIn(PAGES, '--output', '/no/such/folder/report.json')).toMatch(/handbook: ENOENT[\s\S]*exit 2$/);
  });
});

describe('what is a Problem, with exit code 1', () => {
  test('one broken page, while every other file is still checked', async () => {
    const files = {
      ...PAGES,
      'docs/broken.md': '---\ntitle: [\n---\n# Broken\n',
      'docs/dead.md': '# Dead\n\n[x](no.md)\n',
    };
    expect(await lintIn(files)).toMatchInlineSnapshot(`
      "docs/broken.md:2:9 error  Found no closing \`]\`: add it where the value ends.  front-matter-parses
        1 | ---
        2 | title: [
          |         ^

      docs/dead.md:3:5 error  No file at \`docs/no.md\`; correct the path or remove the link.  reference-resolves
        3 | [x](no.md)
          |     ^^^^^

      2 errors in 3 files.
      exit 1"
    `);
  });

  test('a file that may not be read', async () => {
    if (process.getuid?.() === 0) return; // root reads everything
    await withFiles(PAGES, async (root) => {
      chmodSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 0);
      expect(runCommand(['lint', '--root', root, '--no-cache'])).toMatchObject({ code: 1 });
    });
  });

  test('more warnings than allowed', async () => {
    const files = { ...PAGES, 'docs/dns.md': '# DNS\n\n<zone>\n' };
    expect(await lintIn(files)).toMatch(/exit 0$/);
    expect(await lintIn(files, '--max-warnings', '0')).toMatch(/exit 1$/);
  });
});

test('a run without cache writes nothing into the handbook', async () => {
  await withFiles(PAGES, async (root) => {
    runCommand(['lint', '--root', root, '--no-cache']);
    expect(readdirSync(root)).toEqual(['runbooks']);
  });
});
