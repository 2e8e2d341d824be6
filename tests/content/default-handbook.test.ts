import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildGraph, checkHandbook, type Document, loadHandbook } from '../../plugins/core/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Reviews run out as time goes by; that is for the people who run this, not for a test.
const handbook = await loadHandbook({ root: ROOT, today: '2026-11-24', cache: false });
const ofKind = (kind: string): Document[] => handbook.documents.filter((document) => document.kind === kind);
const runbooks = ofKind('runbook');

test('it is worth a visit', () => {
  const least = { service: 9, runbook: 12, practice: 10, rca: 3, challenge: 3, advisory: 1, report: 1, monitoring: 9 };
  for (const [kind, count] of Object.entries(least)) expect(ofKind(kind).length, kind).toBeGreaterThanOrEqual(count);
});

test('it lints clean with default settings, without a suppression and without a draft', () => {
  expect(checkHandbook(handbook, buildGraph(handbook)).problems).toEqual([]);
  const directives = [...handbook.documents.map(({ content }) => content), ...handbook.snippets].flatMap(
    (part) => part.directives,
  );
  expect([...directives, ...handbook.settingsDirectives]).toEqual([]);
  expect(handbook.documents.filter(({ frontMatter }) => frontMatter.value.state === 'draft')).toEqual([]);
});

test.each(runbooks.map((document) => [document.file, document] as const))('%s can be followed at night', (_, page) => {
  const titles = page.content.headings.map(({ text }) => text);
  expect(titles).toEqual(expect.arrayContaining(['Diagnosis', 'Mitigation', 'Verification']));
  const commands = page.content.fences.filter(({ language }) => ['sh', 'bash', 'shell'].includes(language));
  expect(commands.length).toBeGreaterThan(2);
  for (const { value } of commands) {
    // Braces of `${…}` and process substitution are for bash; all else is for any shell.
    const { status, stderr } = spawnSync('bash', ['-n'], {
      input: value.replace(/<[a-z-]+>/g, 'name'),
      encoding: 'utf8',
    });
    expect(status, `${page.file}\n${value}\n${stderr}`).toBe(0);
  }
});

test('no two pages share more than three lines in ten', () => {
  const pages = handbook.documents.map(({ file, text }) => ({ file, lines: linesOf(text) }));
  const alike = pages.flatMap((a, index) =>
    pages.slice(index + 1).flatMap((b) => {
      const shared = [...a.lines].filter((line) => b.lines.has(line)).length;
      return shared > 0.3 * Math.min(a.lines.size, b.lines.size) ? [`${a.file} ${b.file} ${shared}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

/** The lines that say something: headings of a kind's sections, fences and front matter are alike by design. */
function linesOf(text: string): Set<string> {
  const lines = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .map((line) => line.trim());
  return new Set(lines.filter((line) => line.length > 3 && !/^(?:#{1,6} |```|\|[ -]+\|)/.test(line)));
}

const promtool = spawnSync('promtool', ['--version']).error === undefined;
const filesOf = (wanted: string): string[] => [
  ...new Set(handbook.snippets.filter(({ standalone, tool }) => standalone && tool === wanted).map(({ file }) => file)),
];
const ruleFiles = filesOf('prometheus');

test.skipIf(!promtool)('promtool takes every rule file, and every alert has a test that passes', () => {
  expect(spawnSync('promtool', ['check', 'rules', ...ruleFiles], { cwd: ROOT, encoding: 'utf8' })).toMatchObject({
    status: 0,
  });
  for (const file of ruleFiles) {
    const tests = file.replace(/\.rules\.yml$/, '.rules.test.yml');
    const run = spawnSync('promtool', ['test', 'rules', tests.split('/').at(-1) ?? ''], {
      cwd: join(ROOT, dirname(file)),
      encoding: 'utf8',
    });
    expect(run.status, `${tests}\n${run.stdout}${run.stderr}`).toBe(0);
  }
});

const amtool = spawnSync('amtool', ['--version']).error === undefined;

test.skipIf(!amtool)('amtool takes the configuration of Alertmanager', () => {
  const files = filesOf('alertmanager');
  expect(files.length).toBeGreaterThan(0);
  const run = spawnSync('amtool', ['check-config', ...files], { cwd: ROOT, encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
});

test('every alert pages or tells a team, and none is left to the default receiver', () => {
  const graph = buildGraph(handbook);
  const receivers = (id: string) =>
    graph
      .edgesFrom(id)
      .filter(({ label }) => label === 'pages')
      .map(({ to }) => to);
  const alerts = [...graph.nodes.values()].filter(({ kind }) => kind === 'alert');
  expect(alerts.filter(({ id }) => receivers(id).length === 0)).toEqual([]);
  expect(alerts.filter(({ id }) => receivers(id).includes('receiver:platform-mail'))).toEqual([]);
  expect(receivers('alert:CephOSDFull')).toEqual(['receiver:storage-pager']);
  expect(receivers('alert:NeutronAgentDown')).toEqual(['receiver:network-chat']);
});
