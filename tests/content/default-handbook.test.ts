import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildGraph, checkHandbook, type Document, loadHandbook } from '../../plugins/core/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Reviews run out as time goes by; that is for the people who run this, not for a test.
const handbook = await loadHandbook({ root: ROOT, today: '2026-11-24', cache: false });
const ofKind = (kind: string): Document[] => handbook.documents.filter((document) => document.kind === kind);
const runbooks = ofKind('runbook');
const SHELLS = ['sh', 'bash', 'shell'];
const ANSWERS = ['text', 'console', 'json'];
const PLACEHOLDER = /<[a-z-]+>/g;

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
  expect(titles).toEqual(expect.arrayContaining(['Diagnosis', 'Mitigation', 'Verification', 'Rollback', 'Escalation']));
  const commands = page.content.fences.filter(({ language }) => SHELLS.includes(language ?? ''));
  expect(commands.length).toBeGreaterThan(2);
  for (const { value } of commands) {
    // A rescue console may offer no more than `sh`; bash reads it again, since most responders type into that.
    for (const shell of ['sh', 'bash']) {
      const { status, stderr } = spawnSync(shell, ['-n'], {
        input: value.replace(PLACEHOLDER, 'name'),
        encoding: 'utf8',
      });
      expect(status, `${page.file}\n${value}\n${stderr}`).toBe(0);
    }
  }
});

test.each(runbooks.map((document) => [document.file, document] as const))('%s shows what to expect', (_, page) => {
  expect(page.content.fences.filter(({ language }) => ANSWERS.includes(language ?? ''))).not.toEqual([]);
  const placeholders = new Set([...page.text.matchAll(PLACEHOLDER)].map(([name]) => name.slice(1, -1)));
  const inputs = page.frontMatter.value.inputs as { name: string }[] | undefined;
  expect([...placeholders].sort()).toEqual((inputs ?? []).map(({ name }) => name).sort());
  for (const section of ['Verification', 'Rollback']) {
    expect(sectionOf(page.text, section), `${section} of ${page.file}`).not.toBe('');
  }
});

// What gives up data or cuts users off stands below words in bold that say so, in the same part of the page.
test.each([
  'set-full-ratio 0.96',
  'trash purge --pool',
  'kubectl delete <resource>',
  'kubectl drain',
  'out-of-service=',
  'PURGE BINARY LOGS',
  'galera_new_cluster',
  'remove router',
  'server evacuate --wait',
  'purge_queue',
  'set_vm_memory_high_watermark <watermark>',
])('says before `%s` what it costs', (command) => {
  const pages = runbooks.filter(({ text }) => text.includes(command));
  expect(pages).not.toEqual([]);
  for (const { file, text } of pages) {
    const [before = ''] = text.split(command);
    expect(before.split(/\n#{2,3} /).at(-1), `${file}: ${command}`).toMatch(/\*\*[^*]+\*\*/);
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

/** What a section says, without its heading; nothing when there is no such section. */
function sectionOf(text: string, title: string): string {
  const [, after = ''] = text.split(`\n## ${title}\n`);
  return (after.split('\n## ')[0] ?? '').trim();
}

/** The lines that say something: headings of a kind's sections, fences and front matter are alike by design. */
function linesOf(text: string): Set<string> {
  const lines = text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    // The examples of rules: files of one shape, each with one fault.
    .replace(/^(`{3,})[^\n]* file=[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .split('\n')
    .map((line) => line.trim());
  return new Set(lines.filter((line) => line.length > 3 && !/^(?:#{1,6} |```|\|[ -]+\|)/.test(line)));
}

const promtool = spawnSync('promtool', ['--version']).error === undefined;
const filesOf = (wanted: string): string[] => [
  ...new Set(handbook.snippets.filter(({ standalone, tool }) => standalone && tool === wanted).map(({ file }) => file)),
];
const withAlerts = handbook.snippets.filter(({ standalone, alerts }) => standalone && alerts.length > 0);
const ruleFiles = [...new Set(withAlerts.map(({ file }) => file))];

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

test.each(ruleFiles)('every alert of %s is shown to fire, and to stay silent', (file) => {
  const tests = parse(readFileSync(join(ROOT, file.replace(/\.rules\.yml$/, '.rules.test.yml')), 'utf8')) as RuleTests;
  const cases = tests.tests.flatMap(({ alert_rule_test = [] }) => alert_rule_test);
  const { groups } = parse(readFileSync(join(ROOT, file), 'utf8')) as RuleFile;
  // promtool evaluates groups in any order, so an alert may miss what another group has just recorded.
  if (groups.length > 1) expect(tests.group_eval_order).toEqual(groups.map(({ name }) => name));
  for (const { alert, ...rule } of groups.flatMap(({ rules }) => rules)) {
    if (alert === undefined) continue;
    const expected = cases
      .filter(({ alertname }) => alertname === alert)
      .map(({ exp_alerts }) => exp_alerts.length > 0);
    expect([...new Set(expected)].sort(), alert).toEqual([false, true]);
    expect(rule, alert).toMatchObject({
      for: expect.stringMatching(/^\d+m$/),
      labels: { severity: expect.stringMatching(/^(?:warning|critical)$/) },
      annotations: {
        summary: expect.stringMatching(/\.$/),
        description: expect.stringMatching(/\.$/),
        runbook_url: `https://handbook.example.org/alerts/${alert}`,
      },
    });
  }
});

interface RuleFile {
  groups: { name: string; rules: { alert?: string }[] }[];
}

interface RuleTests {
  group_eval_order?: string[];
  tests: { alert_rule_test?: { alertname: string; exp_alerts: unknown[] }[] }[];
}

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
