import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Impact } from '../../plugins/core/index.ts';
import { commit, git } from '../support/git.ts';
import { TODAY, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-impact-'));
  folders.push(folder);
  return folder;
}

const SERVICE =
  '---\nowner: platform\nrelated: [etcdNoLeader]\n---\n\n# etcd\n\nSee [what to do](../../runbooks/etcd/etcdNoLeader.md#mitigation).\n';

const FILES = {
  'docs/services/etcd.md': SERVICE,
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
};

function repository(files: Record<string, string> = FILES): string {
  const root = newFolder();
  git(root, 'init', '--initial-branch=main');
  commit(root, files);
  return root;
}

function impact(root: string, ...args: string[]): string {
  const { code, stdout, stderr } = runCommand(['impact', '--root', root, '--today', TODAY, '--no-cache', ...args]);
  return `${stdout}${stderr}exit ${code}`.replaceAll(root, '…').replaceAll(/\([0-9a-f]{12}\)/g, '(commit)');
}

function facts(root: string, ...args: string[]): Impact {
  return JSON.parse(impact(root, ...args, '--format', 'json').replace(/exit 0$/, ''));
}

describe('says what a change breaks and touches', () => {
  test('nothing, where nothing changed', () => {
    expect(impact(repository())).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Nothing that the handbook knows of.
      exit 0"
    `);
  });

  test('when a runbook is renamed and its heading with it', () => {
    const root = repository();
    renameSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), join(root, 'runbooks/etcd/etcdLostLeader.md'));
    const text = runbook().replace('## Mitigation', '## Elect a leader');
    writeFiles(root, { 'runbooks/etcd/etcdLostLeader.md': text });
    expect(impact(root)).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Breaks
        docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` has no runbook, so whoever it wakes starts from nothing; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.  alert-has-a-runbook
        docs/services/etcd.md:8:18 error  No file at \`runbooks/etcd/etcdNoLeader.md\`, did you mean \`runbooks/etcd/etcdLostLeader.md\`?  reference-resolves
        runbooks/etcd/etcdLostLeader.md:1:1 error  Missing section \`Mitigation\`, add it after \`Diagnosis\`: Give the steps that end the trouble, safest first, one command each; say which cannot be undone.  sections-are-present
        runbooks/etcd/etcdLostLeader.md:5:1 warning  No rule defines the alert \`etcdLostLeader\` that this runbook answers by its file name, so no pager leads here; list the alerts that it answers under \`alerts\`, or retire the page.  runbook-answers-an-alert

      Pages
        renamed  runbooks/etcd/etcdNoLeader.md is now runbooks/etcd/etcdLostLeader.md  (runbook)
            heading \`Mitigation\` is now \`Elect a leader\`
              docs/services/etcd.md:8:18 links to it
            docs/services/etcd.md:3:11 (related to)
            docs/services/etcd.md:8:5 links to it

      Runbooks of alerts
        lost     \`etcdNoLeader\` had runbooks/etcd/etcdNoLeader.md
        1 of 1 alerts had one, 0 of 1 have one now
      exit 0"
    `);
  });

  test('when a runbook goes', () => {
    const root = repository();
    rmSync(join(root, 'runbooks/etcd/etcdNoLeader.md'));
    expect(impact(root)).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Breaks
        docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdNoLeader\` has no runbook, so whoever it wakes starts from nothing; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.  alert-has-a-runbook
        docs/services/etcd.md:8:18 error  No file at \`runbooks/etcd/etcdNoLeader.md\`; correct the path or remove the link.  reference-resolves

      Pages
        went     runbooks/etcd/etcdNoLeader.md  (runbook)
            docs/services/etcd.md:3:11 (related to)
            docs/services/etcd.md:8:5 links to it

      Runbooks of alerts
        lost     \`etcdNoLeader\` had runbooks/etcd/etcdNoLeader.md
        1 of 1 alerts had one, 0 of 1 have one now
      exit 0"
    `);
  });

  test('when an alert waits longer and wakes nobody', () => {
    const root = repository();
    const rule = alertRule('etcdNoLeader', { severity: 'warning', expression: 'max(etcd_server_has_leader) == 0' });
    writeFiles(root, { 'docs/monitoring/etcd/etcd.rules.yml': rule.replace('for: 1m', 'for: 15m') });
    expect(impact(root)).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Alerts
        changed  \`etcdNoLeader\`  docs/monitoring/etcd/etcd.rules.yml:4:16
            expression: \`etcd_server_has_leader == 0\` is now \`max(etcd_server_has_leader) == 0\`
            for: \`1m\` is now \`15m\`
            severity: \`critical\` is now \`warning\`
            answered by runbooks/etcd/etcdNoLeader.md
            docs/services/etcd.md:3:11 (related to)
      exit 0"
    `);
  });

  test('when an alert is renamed, and another comes that nobody answers', () => {
    const root = repository();
    const rules = alertRule('etcdLeaderLost');
    const more = alertRule('etcdSlow', { expression: 'etcd_disk_wal_fsync_duration_seconds > 1' });
    writeFiles(root, { 'docs/monitoring/etcd/etcd.rules.yml': rules, 'docs/monitoring/etcd/more.rules.yml': more });
    expect(impact(root)).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Breaks
        docs/monitoring/etcd/etcd.rules.yml:4:16 warning  Alert \`etcdLeaderLost\` has no runbook, so whoever it wakes starts from nothing; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.  alert-has-a-runbook
        docs/monitoring/etcd/more.rules.yml:4:16 warning  Alert \`etcdSlow\` has no runbook, so whoever it wakes starts from nothing; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.  alert-has-a-runbook
        runbooks/etcd/etcdNoLeader.md:5:1 warning  No rule defines the alert \`etcdNoLeader\` that this runbook answers by its file name, so no pager leads here; list the alerts that it answers under \`alerts\`, or retire the page.  runbook-answers-an-alert

      Alerts
        renamed  \`etcdNoLeader\` is now \`etcdLeaderLost\`  docs/monitoring/etcd/etcd.rules.yml:4:16
            no runbook answers it
            docs/services/etcd.md:3:11 (related to)
        came     \`etcdSlow\`  docs/monitoring/etcd/more.rules.yml:4:16
            no runbook answers it

      Runbooks of alerts
        lost     \`etcdLeaderLost\` had runbooks/etcd/etcdNoLeader.md
        missing  \`etcdSlow\` came without one
        1 of 1 alerts had one, 0 of 2 have one now
      exit 0"
    `);
  });

  test('when a recording rule goes that an alert uses', () => {
    const record = 'groups:\n  - name: slow\n    rules:\n      - record: etcd:fsync:p99\n        expr: etcd_fsync\n';
    const rule = alertRule('etcdSlow', { expression: 'etcd:fsync:p99 > 1' });
    const root = repository({
      ...FILES,
      'docs/monitoring/etcd/slow.yml': rule,
      'docs/monitoring/etcd/p99.yml': record,
    });
    rmSync(join(root, 'docs/monitoring/etcd/p99.yml'));
    expect(impact(root)).toMatchInlineSnapshot(`
      "What changed since the branch left \`main\` (commit)

      Recording rules
        went     \`etcd:fsync:p99\`  docs/monitoring/etcd/p99.yml:4:17
            still used by \`etcdSlow\`
      exit 0"
    `);
  });

  test('when what was broken is mended, and an alert gets its runbook', () => {
    const { 'runbooks/etcd/etcdNoLeader.md': page, ...rest } = FILES;
    const root = repository(rest);
    writeFiles(root, { 'runbooks/etcd/etcdNoLeader.md': page });
    const { problems, coverage, pages } = facts(root);
    expect(problems.came).toEqual([]);
    expect(problems.went.map(({ file, rule }) => `${file} ${rule}`)).toMatchInlineSnapshot(`
      [
        "docs/monitoring/etcd/etcd.rules.yml alert-has-a-runbook",
        "docs/services/etcd.md link-stays-inside",
      ]
    `);
    expect(coverage).toMatchInlineSnapshot(`
      {
        "after": {
          "alerts": 1,
          "withRunbook": 1,
        },
        "before": {
          "alerts": 1,
          "withRunbook": 0,
        },
        "gained": [
          {
            "alert": "etcdNoLeader",
            "runbook": "runbooks/etcd/etcdNoLeader.md",
          },
        ],
        "lost": [],
        "uncovered": [],
      }
    `);
    expect(pages.map(({ change, file, pointedAtBy }) => ({ change, file, places: pointedAtBy.length }))).toEqual([
      { change: 'came', file: 'runbooks/etcd/etcdNoLeader.md', places: 2 },
    ]);
  });

  test('lines that moved and line ends of Windows are no change', () => {
    const root = repository({ ...FILES, 'docs/dns.md': '# DNS\n\nSee [nothing](nothing.md).\n' });
    writeFiles(root, {
      'docs/dns.md': '# DNS\n\nMore.\n\nSee [nothing](nothing.md).\n',
      'docs/services/etcd.md': SERVICE.replaceAll('\n', '\r\n'),
    });
    const { pages, problems } = facts(root);
    expect(pages.map(({ file }) => file)).toEqual(['docs/dns.md']);
    expect(problems).toEqual({ came: [], went: [] });
  });
});

describe('compares with', () => {
  /** A branch with a page of its own, while main goes on. */
  function branched(): string {
    const root = repository();
    git(root, 'checkout', '-b', 'dns');
    commit(root, { 'docs/services/dns.md': '# DNS\n' });
    git(root, 'checkout', 'main');
    commit(root, { 'docs/services/ceph.md': '# Ceph\n' });
    git(root, 'checkout', 'dns');
    return root;
  }
  const changes = (root: string, ...args: string[]): string[] =>
    facts(root, ...args).pages.map(({ change, file }) => `${change} ${file}`);

  test('the commit at which the branch left main', () => {
    expect(changes(branched())).toEqual(['came docs/services/dns.md']);
  });

  test('the very commit that is named', () => {
    expect(changes(branched(), 'main')).toEqual(['went docs/services/ceph.md', 'came docs/services/dns.md']);
  });

  test('main where the upstream is the pushed copy of the branch, else the upstream', () => {
    const origin = branched();
    const clone = join(newFolder(), 'clone');
    git(origin, 'clone', origin, clone);
    expect(changes(clone)).toEqual(['came docs/services/dns.md']);
    git(clone, 'checkout', '-b', 'later', '--track', 'origin/dns');
    expect(changes(clone)).toEqual([]);
  });

  test('main where HEAD is detached', () => {
    const root = branched();
    git(root, 'checkout', '--detach');
    expect(changes(root)).toEqual(['came docs/services/dns.md']);
  });

  test('a handbook in a folder of the repository, and one that was not there', () => {
    const root = repository(
      Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`handbook/${file}`, text])),
    );
    writeFiles(root, { 'handbook/docs/dns.md': '# DNS\n', 'other/docs/dns.md': '# DNS\n' });
    expect(changes(join(root, 'handbook'))).toEqual(['came docs/dns.md']);
    expect(changes(join(root, 'other'))).toEqual(['came docs/dns.md']);
  });

  test('a collection without folders of ours', () => {
    const root = repository({ 'etcd/etcdNoLeader.md': runbook() });
    rmSync(join(root, 'etcd'), { recursive: true });
    writeFiles(root, {
      'dns/DNSSlow.md': runbook({ title: 'DNSSlow', impact: 'Lookups wait.', mitigation: 'Restart.' }),
    });
    expect(changes(root)).toEqual(['came dns/DNSSlow.md', 'went etcd/etcdNoLeader.md']);
  });
});

describe('does not trust the repository', () => {
  test('runs nothing of it: no hook, no monitor, no filter, no text conversion', () => {
    const root = repository({ ...FILES, '.gitattributes': '*.md filter=evil diff=evil\n' });
    const canary = join(root, 'canary');
    const script = join(root, '.git/evil');
    writeFileSync(script, `#!/bin/sh\ntouch '${canary}'\ncat\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'core.pager',
    ]) {
      git(root, 'config', key, script);
    }
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\ntouch '${canary}'\n`, { mode: 0o755 });
    }
    rmSync(canary, { force: true });
    writeFiles(root, { 'docs/dns.md': '# DNS\n' });
    expect(facts(root).pages).toHaveLength(1);
    expect(readdirSync(root)).not.toContain('canary');
  });

  test('a symbolic link that was there is not followed and is no news', () => {
    const root = repository();
    symlinkSync('/etc', join(root, 'docs/etc'));
    commit(root, {});
    writeFiles(root, { 'docs/dns.md': '# DNS\n' });
    const { pages, problems } = facts(root);
    expect(pages.map(({ file }) => file)).toEqual(['docs/dns.md']);
    expect(problems.came).toEqual([]);
  });

  test('leaves nothing behind', () => {
    const root = repository();
    const temporary = newFolder();
    const env = { TMPDIR: temporary };
    expect(runCommand(['impact', '--root', root, '--no-cache'], { env }).code).toBe(0);
    commit(root, { 'handbook.yml': 'name: [\n' });
    writeFiles(root, { 'handbook.yml': 'name: Platform\n' });
    expect(runCommand(['impact', 'HEAD', '--root', root, '--no-cache'], { env }).code).toBe(2);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('says why it cannot', () => {
  test('without a repository, a commit, or a base', () => {
    const root = newFolder();
    writeFiles(root, FILES);
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: The root \`…\` is in no git repository.
        What a change touches is told from the history: run this in a clone of the handbook.
      exit 2"
    `);
    git(root, 'init', '--initial-branch=develop');
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: The repository has no commit yet, so there is nothing to compare with.
        Commit the handbook once, then ask again after a change.
      exit 2"
    `);
    commit(root, FILES);
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: The branch \`develop\` has no upstream, and there is neither \`main\` nor \`master\`: the base is not known.
        Name it: a branch such as \`origin/develop\`, a tag or a commit.
      exit 2"
    `);
    git(root, 'checkout', '--detach');
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: No branch is checked out (HEAD is detached), and there is neither \`main\` nor \`master\`: the base is not known.
        Name it: a branch such as \`origin/develop\`, a tag or a commit.
      exit 2"
    `);
  });

  test('with a base that nobody knows', () => {
    const root = repository();
    git(root, 'tag', 'v1.2');
    expect(impact(root, 'mian')).toMatchInlineSnapshot(`
      "handbook: Unknown base \`mian\`, did you mean \`main\`?
        Name a branch, a tag or a commit; \`git branch --all\` lists the branches.
      exit 2"
    `);
    expect(impact(root, '--', '--output=stolen')).toMatchInlineSnapshot(`
      "handbook: Unknown base \`--output=stolen\`.
        Name a branch, a tag or a commit; \`git branch --all\` lists the branches.
      exit 2"
    `);
    expect(impact(root, 'HEAD:docs')).toContain('Unknown base `HEAD:docs`');
    expect(readdirSync(root)).not.toContain('stolen');
  });

  test('with a part of the history', () => {
    const origin = repository();
    commit(origin, { 'docs/dns.md': '# DNS\n' });
    git(origin, 'tag', 'v1.2', 'HEAD~1');
    git(origin, 'checkout', '-b', 'ceph');
    commit(origin, { 'docs/ceph.md': '# Ceph\n' });
    const clone = join(newFolder(), 'clone');
    git(origin, 'clone', '--depth=1', '--no-single-branch', `file://${origin}`, clone);
    expect(impact(clone)).toMatchInlineSnapshot(`
      "handbook: \`origin/main\` and HEAD have no commit in common in this clone, which has only a part of the history.
        Fetch the rest with \`git fetch --unshallow\`; in a workflow set \`fetch-depth: 0\` at the checkout.
      exit 2"
    `);
    expect(impact(clone, 'v1.3')).toMatchInlineSnapshot(`
      "handbook: The base \`v1.3\` is not in this clone, which has only a part of the history.
        Fetch the rest with \`git fetch --unshallow\`; in a workflow set \`fetch-depth: 0\` at the checkout.
      exit 2"
    `);
  });

  test('with branches that have nothing in common', () => {
    const root = repository();
    git(root, 'checkout', '--orphan', 'rewrite');
    commit(root, { 'docs/dns.md': '# DNS\n' });
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: \`main\` and HEAD have no commit in common.
        Name the commit to compare with, or a tag such as \`v1.2\`.
      exit 2"
    `);
  });

  test('when the base could not be read', () => {
    const root = repository({ ...FILES, 'handbook.yml': 'name: [\n' });
    writeFiles(root, { 'handbook.yml': 'name: Platform\n' });
    expect(impact(root)).toMatchInlineSnapshot(`
      "handbook: The handbook of the base cannot be read: handbook.yml:2:1: Found no closing \`]\`: add it where the value ends.
        Name a base at which it could, a branch, a tag or a commit.
      exit 2"
    `);
  });
});
