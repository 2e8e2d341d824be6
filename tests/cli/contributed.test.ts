import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { contentName } from '../../plugins/core/load/content-name.ts';
import { commit, git } from '../support/git.ts';
import { writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const COMPONENT = fileURLToPath(new URL('../../templates/handbook-lint.yml', import.meta.url));
const LINT_CONTENT = fileURLToPath(new URL('../../.ci/lint-content', import.meta.url));

const BASE = {
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/old.md': '# Old\n\nSee [members](members.md).\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\nrepository: public\n',
};

/** What no pull request may bring in: one file for a guard. */
const BAD: Record<string, Record<string, string>> = {
  embargo: { 'docs/plan.md': '---\naudience: internal\n---\n\n# Plan\n' },
  'file-is-markdown': { 'docs/run.mdx': 'export const x = 1;\n\n# Run\n' },
  'link-stays-inside': { 'docs/key.md': '# Key\n\n[key](../../../../id_rsa.pem)\n' },
  'address-is-unique': { 'docs/services/etcd/index.md': '# etcd\n' },
  secrets: { 'docs/token.md': `# Token\n\nUse ghp_${'FAKE'.repeat(9)}.\n` },
  leaks: { 'docs/hosts.md': '# Hosts\n\nLog in to 10.20.30.40.\n' },
};
const GUARDS = Object.keys(BAD);
const EVERYTHING = Object.assign({}, ...Object.values(BAD)) as Record<string, string>;
const FILES = Object.keys(EVERYTHING);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The two checkouts of the workflow: `base`, and `head` with the merge commit whose first parent is the base. */
function pullRequest(files: Record<string, string>, base: Record<string, string> = BASE): string {
  const work = mkdtempSync(join(tmpdir(), 'handbook-contributed-'));
  folders.push(work);
  const head = join(work, 'head');
  mkdirSync(head);
  git(head, 'init', '--initial-branch=main');
  commit(head, base);
  cpSync(head, join(work, 'base'), { recursive: true });
  git(head, 'checkout', '-b', 'contribution');
  commit(head, files);
  git(head, 'checkout', 'main');
  git(head, 'merge', '--no-ff', '--message', 'Merge the contribution', 'contribution');
  git(head, 'checkout', '--detach');
  return work;
}

/** Runs what the action runs, with the values of the workflow. */
function lintContent(cwd: string, values: Record<string, string> = {}): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync('bash', [LINT_CONTENT], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: cwd,
      HANDBOOK_ROOT: 'head',
      HANDBOOK_BASE: 'base',
      HANDBOOK_CHANGED: 'HEAD^1',
      HANDBOOK_FORMAT: 'github',
      ...values,
    },
  });
  return { code: status, text: `${stderr}${stdout}` };
}

function guardsIn(text: string): string[] {
  return GUARDS.filter((rule) => text.includes(`title=${rule}::`));
}

describe('a pull request', () => {
  test('that is fine passes, whatever was wrong elsewhere before', () => {
    const { code, text } = lintContent(pullRequest({ 'docs/dns.md': '# DNS\n' }));
    expect(text).toMatchInlineSnapshot(`
      "1 problem left out: in files that are as at \`HEAD^1\`, and no news.
      No problems in 5 files.
      "
    `);
    expect(code).toBe(0);
  });

  test('hears of what it broke, on the file that broke', () => {
    const { code, text } = lintContent(pullRequest({ 'docs/dns.md': '# DNS\n\n[x](gone.md)\n' }));
    expect(text).toContain('file=docs/dns.md,line=3');
    expect(text).not.toContain('docs/old.md');
    expect(code).toBe(1);
  });

  test('with bad content is stopped by each guard', () => {
    const { code, text } = lintContent(pullRequest(EVERYTHING));
    expect(guardsIn(text)).toEqual(GUARDS);
    expect(code).toBe(1);
  });
});

const SETTINGS = `name: Platform
repository: private
ignore: ['docs/**', '**/*.mdx']
rules: {${GUARDS.map((rule) => ` ${rule}: off`).join(',')} }
exceptions:
${FILES.flatMap((file) => GUARDS.map((rule) => `  - { file: ${file}, rule: ${rule}, reason: it is fine }`)).join('\n')}
`;

const BASELINE = `${JSON.stringify({
  version: 1,
  entries: FILES.flatMap((file) => GUARDS.map((rule) => ({ file, rule, found: '', line: '', count: 99 }))),
})}\n`;

const SUPPRESSED = Object.fromEntries(
  Object.entries(EVERYTHING).map(([file, text]) => {
    const comments = GUARDS.map((rule) => `<!-- handbook disable ${rule}: it is fine -->\n`).join('');
    return [file, text.replace(/^# /m, `${comments}\n# `)];
  }),
);

describe('no guard is silenced by a pull request that', () => {
  test.each<[string, Record<string, string>]>([
    ['edits the settings', { ...EVERYTHING, 'handbook.yml': SETTINGS }],
    ['breaks the settings', { ...EVERYTHING, 'handbook.yml': 'name: [\n' }],
    ['edits the baseline', { ...EVERYTHING, 'handbook.baseline.json': BASELINE }],
    ['breaks the baseline', { ...EVERYTHING, 'handbook.baseline.json': '{' }],
    ['suppresses it', SUPPRESSED],
    [
      'ignores its files in git',
      { ...EVERYTHING, '.gitignore': 'docs/\n', '.gitattributes': '* -diff export-ignore\n' },
    ],
    ['brings schemas', { ...EVERYTHING, 'schemas/shared.schema.json': '{', 'schemas/kinds/plan.schema.json': '{}' }],
  ])('%s', (_, files) => {
    const { code, text } = lintContent(pullRequest(files));
    expect(guardsIn(text)).toEqual(GUARDS);
    expect(code).toBe(1);
  });

  test('brings a cache in which a bad page is a good one', () => {
    const bad = '---\naudience: internal\n---\n\n# Plan\n';
    const good = bad.replace('internal', 'everyone');
    const work = pullRequest({ 'docs/plan.md': good });
    const head = join(work, 'head');
    const cache = 'node_modules/.cache/handbook/readings.tsv';
    const options = ['--root', head, '--settings', join(work, 'base/handbook.yml')];
    const env = { XDG_CACHE_HOME: join(work, 'cache') };
    runCommand(['lint', ...options], { env });
    const [own = ''] = readdirSync(join(work, 'cache/handbook'));
    const place = join(work, 'cache/handbook', own, 'readings.tsv');
    const forged = withSum(readFileSync(place, 'utf8').replace(nameOf(good), nameOf(bad)));
    commit(head, { 'docs/plan.md': bad, [cache]: forged });
    // So that this shows something: a cache that is believed deceives. One that came with the content is not.
    expect(runCommand(['lint', ...options], { env }).stdout).toContain('`audience` is `internal`');
    writeFileSync(place, forged);
    for (const file of ['report.txt', 'judgements.txt'])
      rmSync(join(work, 'cache/handbook', own, file), { force: true });
    expect(runCommand(['lint', ...options], { env }).stdout).not.toContain('`audience` is `internal`');
    writeFiles(head, { [cache]: forged });
    const { code, text } = lintContent(work);
    expect(guardsIn(text)).toEqual(['embargo']);
    expect(code).toBe(1);
  });

  test('edits settings where the base has neither settings nor a baseline', () => {
    const { 'handbook.yml': _, ...bare } = BASE;
    const work = pullRequest({ ...EVERYTHING, 'handbook.yml': SETTINGS, 'handbook.baseline.json': BASELINE }, bare);
    expect(guardsIn(lintContent(work).text)).toEqual(GUARDS);
  });

  test('comes after bad content was merged', () => {
    const work = pullRequest({ 'docs/dns.md': '# DNS\n' }, { ...BASE, ...EVERYTHING });
    expect(guardsIn(lintContent(work).text)).toEqual(GUARDS);
  });

  test('makes a link of the handbook’s folder', () => {
    const work = pullRequest(EVERYTHING);
    renameSync(join(work, 'head'), join(work, 'elsewhere'));
    symlinkSync('base', join(work, 'head'));
    expect(lintContent(work)).toMatchInlineSnapshot(`
      {
        "code": 2,
        "text": "handbook: The root \`head\` is a symbolic link, expected a folder.
      ",
      }
    `);
  });
});

test('settings of a pull request lower no rule, and its own baseline holds nothing back', () => {
  const page = { 'docs/dns.md': '# DNS\n\n[x](gone.md)\n' };
  const settings = 'name: Platform\nrules: { reference-resolves: off }\n';
  const { code, text } = lintContent(pullRequest({ ...page, 'handbook.yml': settings }));
  expect(text).toContain('title=reference-resolves::');
  expect(code).toBe(1);
});

test('a value that looks like a command is not one', () => {
  const work = pullRequest({ 'docs/dns.md': '# DNS\n' });
  const { code, text } = lintContent(work, { HANDBOOK_CHANGED: '$(touch ran); touch ran #' });
  expect(text).toContain('Unknown base `$(touch ran); touch ran #`');
  expect(code).toBe(2);
  expect(spawnSync('find', [work, '-name', 'ran'], { encoding: 'utf8' }).stdout).toBe('');
});

/** What the component needs of the toolkit, as a repository: the command is a bundle, so that no package is missing. */
function toolkit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-toolkit-'));
  folders.push(folder);
  for (const part of ['dist', 'schemas', '.ci/lint-content']) {
    cpSync(fileURLToPath(new URL(`../../${part}`, import.meta.url)), join(folder, part), { recursive: true });
  }
  const manifest = { name: 'toolkit', version: '1.0.0' };
  const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest } };
  git(folder, 'init', '--initial-branch=main');
  commit(folder, { 'package.json': JSON.stringify(manifest), 'package-lock.json': JSON.stringify(lock) });
  return folder;
}

test('the component for GitLab takes the settings of the target branch', () => {
  const folder = pullRequest({ ...EVERYTHING, 'handbook.yml': SETTINGS });
  const origin = join(folder, 'base');
  const work = join(folder, 'clone');
  git(origin, 'fetch', '../head', 'contribution:contribution');
  git(origin, 'clone', '--branch=contribution', origin, work);
  const [, jobs] = parseAllDocuments(readFileSync(COMPONENT, 'utf8')).map((document) => document.toJS());
  const script = ['set -eo pipefail', ...jobs['handbook-lint'].script].join('\n');
  const commitOf = (name: string): string =>
    spawnSync('git', ['rev-parse', name], { cwd: origin, encoding: 'utf8' }).stdout.trim();
  const { status, stdout } = spawnSync('bash', ['-c', script], {
    cwd: work,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: work,
      TOOLKIT: toolkit(),
      TOOLKIT_VERSION: 'main',
      HANDBOOK_ROOT: '.',
      CI_PROJECT_ID: '7',
      CI_MERGE_REQUEST_PROJECT_ID: '7',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: commitOf('contribution~1'),
    },
  });
  const report: { check_name: string }[] = JSON.parse(readFileSync(join(work, 'gl-code-quality-report.json'), 'utf8'));
  const found = new Set(report.map(({ check_name }) => check_name));
  expect(GUARDS.filter((rule) => !found.has(rule))).toEqual([]);
  expect(GUARDS.filter((rule) => !stdout.includes(`  ${rule}\n`))).toEqual([]);
  expect(status).toBe(1);
});

/** What the cache calls a text. */
function nameOf(text: string): string {
  return contentName(Buffer.from(text));
}

/** A cache that was changed by somebody who knows how its sum is made. */
function withSum(cache: string): string {
  const end = cache.indexOf('\n');
  const build = cache.slice(0, cache.lastIndexOf(' ', end));
  const body = cache.slice(end + 1);
  return `${build} ${hash('sha1', body)}\n${body}`;
}
