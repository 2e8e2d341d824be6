import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Report } from '../../plugins/core/index.ts';
import { commit, git } from '../support/git.ts';
import { TODAY, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-changed-'));
  folders.push(folder);
  return folder;
}

const NO_LEADER = 'runbooks/etcd/etcdNoLeader.md';
const SERVICE = 'docs/services/etcd.md';

const FILES = {
  [SERVICE]:
    '---\nowner: platform\nrelated: [etcdNoLeader]\n---\n\n# etcd\n\nSee [what to do](../../runbooks/etcd/etcdNoLeader.md#mitigation).\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  [NO_LEADER]: runbook(),
  'docs/old.md': '# Old\n\nSee [members](members.md).\n',
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
};

function repository(files: Record<string, string> = {}): string {
  const root = newFolder();
  git(root, 'init', '--initial-branch=main');
  commit(root, { ...FILES, ...files });
  return root;
}

function run(root: string, ...args: string[]): string {
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', XDG_CACHE_HOME: newFolder() };
  const { code, stdout, stderr } = runCommand(['lint', '--root', root, '--today', TODAY, ...args], { env });
  return `${stderr}${stdout}exit ${code}`.replaceAll(root, '…');
}

/** File, line and rule of each Problem. */
function found(root: string, ...args: string[]): string[] {
  const text = run(root, '--format', 'json', ...args);
  const { problems } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Report;
  return problems.map(({ file, range, rule }) => `${file}:${range.start.line} ${rule}`);
}

const changed = (root: string, ...args: string[]): string[] => found(root, '--changed', ...args);

/** A kind of the handbook's own. */
function drillWith(properties: object): string {
  const kind = { label: { one: 'drill', many: 'drills' }, folders: ['docs/drills'] };
  const allOf = [{ $ref: '../shared.schema.json' }];
  return JSON.stringify({ title: 'Drill', description: 'A drill.', 'x-kind': kind, type: 'object', allOf, properties });
}

describe('reports', () => {
  test('nothing of what was there before, and says so', () => {
    expect(run(repository(), '--changed')).toMatchInlineSnapshot(`
      "1 problem left out: in files that are as before the branch left \`main\`, and no news.
      No problems in 4 files.
      exit 0"
    `);
  });

  test('all that is wrong in a file that was touched, old or new', () => {
    const root = repository();
    writeFiles(root, { 'docs/old.md': '# Old\n\nA new line.\n\nSee [members](members.md).\n' });
    expect(changed(root)).toEqual(['docs/old.md:5 reference-resolves']);
  });

  test('what is wrong in a file that git does not know yet, or ignores', () => {
    const root = repository({ '.gitignore': 'docs/drafts/\n' });
    writeFiles(root, { 'docs/dns.md': '# DNS\n\n[x](gone.md)\n', 'docs/drafts/ceph.md': '# Ceph\n\n[x](gone.md)\n' });
    expect(changed(root)).toEqual(['docs/dns.md:3 reference-resolves', 'docs/drafts/ceph.md:3 reference-resolves']);
  });

  test('pages elsewhere that a renamed heading breaks', () => {
    const root = repository();
    writeFiles(root, { [NO_LEADER]: runbook().replace('## Mitigation', '## Elect a leader') });
    expect(changed(root)).toEqual([`${SERVICE}:8 reference-resolves`, `${NO_LEADER}:1 sections-are-present`]);
  });

  test('pages elsewhere that a renamed alert breaks', () => {
    const root = repository();
    writeFiles(root, { 'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdLeaderLost') });
    expect(changed(root)).toEqual([
      'docs/monitoring/etcd/etcd.rules.yml:4 alert-has-a-runbook',
      `${NO_LEADER}:5 runbook-answers-an-alert`,
    ]);
  });

  test('pages elsewhere that a renamed file breaks', () => {
    const root = repository();
    renameSync(join(root, NO_LEADER), join(root, 'runbooks/etcd/etcdLostLeader.md'));
    expect(changed(root)).toContain(`${SERVICE}:8 reference-resolves`);
  });

  test('what a changed setting finds everywhere, also where it raises a level', () => {
    const root = repository({ 'docs/code.md': '# Code\n\n```\ndate\n```\n' });
    expect(changed(root)).toEqual([]);
    writeFiles(root, { 'handbook.yml': 'name: Platform\nrules: { fence-has-a-language: error }\n' });
    expect(changed(root)).toContain('docs/code.md:3 fence-has-a-language');
  });

  test('what a changed schema finds everywhere', () => {
    const [page, kind] = ['docs/drills/failover.md', 'schemas/kinds/drill.schema.json'];
    const root = repository({ [page]: '---\nplayers: many\n---\n\n# Failover\n', [kind]: drillWith({}) });
    writeFiles(root, { 'docs/dns.md': '# DNS\n' });
    expect(changed(root)).toEqual([]);
    writeFiles(root, { [kind]: drillWith({ players: { type: 'integer' } }) });
    expect(changed(root)).toEqual([`${page}:2 schema-is-met`]);
  });

  test('what a suppression hid that was taken out of the settings', () => {
    const settings = FILES['handbook.yml'];
    const exceptions =
      'exceptions: [{ file: docs/old.md, rule: reference-resolves, reason: the page moves with the new cluster }]\n';
    const root = repository({ 'handbook.yml': settings + exceptions });
    writeFiles(root, { 'handbook.yml': settings });
    expect(changed(root)).toEqual(['docs/old.md:3 reference-resolves']);
  });

  test('no old fault whose advice alone has changed', () => {
    const root = repository();
    writeFiles(root, { 'docs/member.md': '# Member\n' });
    expect(run(root)).toContain('did you mean `docs/member.md`?');
    expect(changed(root)).toEqual([]);
  });

  test('what guards find, also in files that nobody touched', () => {
    const root = repository({ 'docs/plan.md': '---\naudience: internal\n---\n\n# Plan\n' });
    writeFiles(root, { 'docs/dns.md': '# DNS\n' });
    expect(changed(root)).toEqual(['docs/plan.md:2 embargo']);
  });

  test('overdue reviews of touched pages only', () => {
    const page = runbook({ frontMatter: 'reviewed: 2024-01-02\n' });
    const root = repository({ [NO_LEADER]: page });
    writeFiles(root, { 'docs/dns.md': '# DNS\n', 'handbook.yml': 'name: Platform\nreview-every: { runbook: P1M }\n' });
    expect(changed(root)).not.toContain(`${NO_LEADER}:3 review-is-not-overdue`);
    writeFiles(root, { [NO_LEADER]: `${page}\nOne more line.\n` });
    expect(changed(root)).toContain(`${NO_LEADER}:3 review-is-not-overdue`);
  });

  test('nothing of a checkout that only changed line ends', () => {
    const root = repository();
    const page = join(root, 'docs/old.md');
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll('\n', '\r\n'));
    expect(changed(root)).toEqual([]);
  });

  test('less than a whole lint where the base was not clean, and the same where it was', () => {
    const root = repository({ 'docs/old.md': '# Old\n' });
    renameSync(join(root, NO_LEADER), join(root, 'runbooks/etcd/etcdLostLeader.md'));
    expect(changed(root)).toEqual(found(root));
    expect(changed(root).length).toBeGreaterThan(2);
  });
});

describe('works together with', () => {
  test('a base that is named, and paths before it', () => {
    const root = repository();
    git(root, 'tag', 'v1');
    commit(root, { 'docs/old.md': '# Old\n\nSee [peers](peers.md).\n', 'docs/dns.md': '# DNS\n\n[x](gone.md)\n' });
    expect(changed(root)).toEqual([]);
    expect(changed(root, 'v1')).toEqual(['docs/dns.md:3 reference-resolves', 'docs/old.md:3 reference-resolves']);
    expect(found(root, join(root, 'docs/dns.md'), '--changed', 'v1')).toEqual(['docs/dns.md:3 reference-resolves']);
  });

  test('a baseline: what it let go of is news', () => {
    const root = repository();
    run(root, '--update-baseline');
    commit(root, {});
    expect(changed(root)).toEqual([]);
    rmSync(join(root, 'handbook.baseline.json'));
    expect(changed(root)).toEqual(['docs/old.md:3 reference-resolves']);
  });

  test('what is remembered: a second run says the same', () => {
    const root = repository();
    renameSync(join(root, NO_LEADER), join(root, 'runbooks/etcd/etcdLostLeader.md'));
    const args = ['lint', '--root', root, '--today', TODAY, '--changed'];
    const env = { XDG_CACHE_HOME: newFolder() };
    const first = runCommand(args, { env });
    expect(runCommand(args, { env })).toEqual(first);
    expect(runCommand([...args, '--no-cache'])).toEqual(first);
  });

  test('symbolic links, which are followed neither then nor now', () => {
    const root = repository();
    symlinkSync('/etc/hostname', join(root, 'docs/secret.md'));
    commit(root, {});
    expect(changed(root)).toEqual(['docs/secret.md:1 link-stays-inside']);
  });
});

describe('says why it cannot', () => {
  test('without git, without a base, and with what contradicts it', () => {
    const plain = newFolder();
    writeFiles(plain, FILES);
    const root = repository();
    expect(run(plain, '--changed')).toMatchInlineSnapshot(`
      "handbook: The root \`…\` is in no git repository.
        What a change touches is told from the history: run this in a clone of the handbook.
      exit 2"
    `);
    expect(run(root, '--changed', 'mian')).toMatchInlineSnapshot(`
      "handbook: Unknown base \`mian\`, did you mean \`main\`?
        Name a branch, a tag or a commit; \`git branch --all\` lists the branches.
      exit 2"
    `);
    expect(run(root, '--changed', '--update-baseline')).toMatchInlineSnapshot(`
      "handbook: \`--update-baseline\` writes the baseline of the whole handbook.
        Leave out \`--changed\`.
      exit 2"
    `);
    expect(run(root, '--changed', '--format', 'markdown', '--compare', 'before.json')).toMatchInlineSnapshot(`
      "handbook: ENOENT: no such file or directory, open 'before.json'
        Check the path and its permissions.
      exit 2"
    `);
  });

  test('in a clone with a part of the history', () => {
    const root = repository();
    git(root, 'tag', 'v1');
    commit(root, { 'docs/dns.md': '# DNS\n' });
    const clone = newFolder();
    git(clone, 'clone', '--depth=1', '--no-tags', `file://${root}`, '.');
    expect(run(clone, '--changed', 'v1')).toMatchInlineSnapshot(`
      "handbook: The base \`v1\` is not in this clone, which has only a part of the history.
        Fetch the rest with \`git fetch --unshallow\`; in a workflow set \`fetch-depth: 0\` at the checkout.
      exit 2"
    `);
  });

  test('with a base whose settings cannot be read', () => {
    const root = repository({ 'handbook.yml': 'name: [\n' });
    writeFiles(root, { 'handbook.yml': FILES['handbook.yml'] });
    expect(run(root, '--changed')).toMatchInlineSnapshot(`
      "handbook: The handbook of the base cannot be read: handbook.yml:2:1: Found no closing \`]\`: add it where the value ends.
        Name a base at which it could, a branch, a tag or a commit.
      exit 2"
    `);
  });
});
