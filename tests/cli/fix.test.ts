import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { commit, git } from '../support/git.ts';
import { TODAY, writeFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(files: Record<string, string | Buffer> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-fix-'));
  folders.push(folder);
  writeFiles(folder, files);
  return folder;
}

function lint(root: string, ...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', XDG_CACHE_HOME: newFolder() };
  return runCommand(['lint', '--root', root, '--today', TODAY, ...args], { env });
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

const PAGE = 'runbooks/etcd/etcdNoLeader.md';
const BROKEN = runbook({ mitigation: '```shell\n$ etcdctl endpoint health\n```' });
const MENDED = BROKEN.replace('$ etcdctl', 'etcdctl');

describe('mends', () => {
  test('prompts, says so, and exits as a lint of the result does', () => {
    const root = newFolder({ [PAGE]: BROKEN });
    const { code, stdout, stderr } = lint(root, '--fix');
    expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "runbooks/etcd/etcdNoLeader.md: mended 1 commands-can-be-pasted
      ",
        "stdout": "No problems in 1 file. 1 problem fixed.
      ",
      }
    `);
    expect(read(root, PAGE)).toBe(MENDED);
    expect(lint(root, '--fix').stderr).toBe('Nothing can be mended without a person.\n');
  });

  test('no other byte: a byte order mark, CRLF, comments, quotes and the order of fields stay', () => {
    const text = `---\r\n# who answers\r\n'ownr':   "etcd-team"  # the team\r\ntitle: etcdNoLeader\r\n---\r\n${MENDED.split('---\n')[2]?.replaceAll('\n', '\r\n')}`;
    const root = newFolder({ [PAGE]: `\ufeff${text}` });
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(`\ufeff${text.replace("'ownr'", 'owner')}`);
  });

  test('a field that the name of the page says', () => {
    const file = 'docs/status/reports/2026-Q3.md';
    const root = newFolder({ [file]: '---\ntags: [etcd] # for the index\n---\n\n# Third quarter\n' });
    lint(root, '--fix');
    expect(read(root, file)).toBe('---\ntags: [etcd] # for the index\nperiod: 2026-Q3\n---\n\n# Third quarter\n');
  });

  test('the order of sections, with what stands between them', () => {
    const page =
      '# etcdNoLeader\n\n## Mitigation\n\nStart it.\n\n## Notes\n\nOld.\n\n\n## Impact\n\nWrites fail.\n\n## Diagnosis\n\nLook.\n\n## Meaning\n\nNo leader.';
    const root = newFolder({ [PAGE]: page });
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(
      '# etcdNoLeader\n\n## Meaning\n\nNo leader.\n\n## Notes\n\nOld.\n\n\n## Impact\n\nWrites fail.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nStart it.',
    );
  });

  test('the heading of a section, and the links to it', () => {
    const slow = runbook({ title: 'dnsSlow' }).replace('## Diagnosis', '## Diagnossis');
    const root = newFolder({
      'runbooks/dns/dnsSlow.md': slow,
      [PAGE]: runbook({ mitigation: 'See [there](../dns/dnsSlow.md#diagnossis).' }),
    });
    lint(root, '--fix');
    expect(read(root, 'runbooks/dns/dnsSlow.md')).toBe(runbook({ title: 'dnsSlow' }));
    expect(read(root, PAGE)).toContain('[there](../dns/dnsSlow.md#diagnosis)');
  });

  test.each([
    [
      'a comment would come to stand in front of another section',
      '## Mitigation\n\nStart it.\n\n<!-- handbook disable fence-has-a-language: old -->\n\n## Meaning\n\nNo leader.\n',
    ],
    ['a fence is never closed', '## Mitigation\n\nStart it.\n\n## Meaning\n\n```sh\nuptime\n'],
    [
      'links tell two headings apart by their order',
      '## Mitigation\n\n### Then\n\nStart it.\n\n## Meaning\n\n### Then\n\nNo leader.\n',
    ],
  ])('no order of sections where %s', (_, sections) => {
    const page = `# etcdNoLeader\n\n${sections}`;
    const root = newFolder({ [PAGE]: page });
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(page);
  });

  test('names of which only one can be meant', () => {
    const names = {
      'runbooks/etcd/etcdMembersDown.md': runbook({ title: 'etcdMembersDown' }),
      'runbooks/dns/dnsSlow.md': runbook({ title: 'dnsSlow' }),
      'runbooks/dns/dnsSlo.md': runbook({ title: 'dnsSlo' }),
    };
    const root = newFolder({ ...names, [PAGE]: runbook({ frontMatter: 'related: [etcdMembrsDown, dnsSlwo]\n' }) });
    lint(root, '--fix');
    expect(read(root, PAGE)).toContain('related: [etcdMembersDown, dnsSlwo]');
  });

  test('links to a page that moved to another folder, and to a heading', () => {
    const link = (target: string): string => runbook({ mitigation: `See [it](${target}).` });
    const root = newFolder({
      'runbooks/dns/dnsSlow.md': runbook({ title: 'dnsSlow' }),
      [PAGE]: link('./dnsSlow.md?a#mitigaton'),
    });
    lint(root, '--fix');
    expect(read(root, PAGE)).toContain('[it](../dns/dnsSlow.md?a#mitigation)');
  });

  test('links to a page that git knows by another name', () => {
    const root = newFolder();
    git(root, 'init', '--initial-branch=main');
    commit(root, {
      [PAGE]: runbook({ mitigation: 'See [it](etcdSlow.md#impact).' }),
      'runbooks/etcd/etcdSlow.md': runbook({ title: 'etcdSlow' }),
    });
    for (const [from, to] of [
      ['etcdSlow', 'etcdSluggish'],
      ['etcdSluggish', 'etcdFsyncTakesLong'],
    ]) {
      renameSync(join(root, `runbooks/etcd/${from}.md`), join(root, `runbooks/etcd/${to}.md`));
      commit(root, {});
    }
    lint(root, '--fix');
    expect(read(root, PAGE)).toContain('[it](etcdFsyncTakesLong.md#impact)');
  });
});

describe('follows a page that was moved since the last commit', () => {
  const OLD = 'runbooks/etcd/etcdSlow.md';
  const NEW = 'runbooks/etcd/etcdFsyncTakesLong.md';
  const linking = runbook({ mitigation: 'See [it](etcdSlow.md#impact).' });

  /** A handbook in a folder of its repository, as it often is. */
  function newHandbook(): string {
    const repository = newFolder({ 'README.md': '# All of it\n' });
    const root = join(repository, 'handbook');
    writeFiles(root, {
      [PAGE]: linking,
      [OLD]: runbook({ title: 'etcdSlow', impact: 'Writes take seconds, and pods start late.' }),
    });
    git(repository, 'init', '--initial-branch=main');
    commit(repository, {});
    return root;
  }

  test.each<[string, (root: string) => void]>([
    ['moved', (root) => renameSync(join(root, OLD), join(root, NEW))],
    ['moved and staged', (root) => git(root, 'mv', OLD, NEW)],
    [
      'moved and edited',
      (root) => {
        rmSync(join(root, OLD));
        writeFiles(root, { [NEW]: runbook({ title: NEW, impact: 'Writes take seconds, and pods start late.\nAsk.' }) });
      },
    ],
    [
      'moved to where lines end otherwise',
      (root) => {
        writeFiles(root, { [NEW]: read(root, OLD).replaceAll('\n', '\r\n') });
        rmSync(join(root, OLD));
      },
    ],
    [
      'moved, committed and moved again',
      (root) => {
        git(root, 'mv', OLD, 'runbooks/etcd/etcdSluggish.md');
        commit(root, {});
        renameSync(join(root, 'runbooks/etcd/etcdSluggish.md'), join(root, NEW));
      },
    ],
  ])('%s', (_, move) => {
    const root = newHandbook();
    move(root);
    const index = readFileSync(join(root, '../.git/index'));
    // The report of a run before is remembered, and mended all the same.
    lint(root);
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(linking.replace('etcdSlow.md', 'etcdFsyncTakesLong.md'));
    expect(lint(root, '--fix').stderr).toBe('Nothing can be mended without a person.\n');
    expect(readFileSync(join(root, '../.git/index')).equals(index)).toBe(true);
  });

  test.each([true, false])('and the links on it, committed: %j', (isCommitted) => {
    const root = newHandbook();
    // Its name says nothing: many folders have such a page.
    commit(root, { 'runbooks/etcd/index.md': '# etcd\n', [PAGE]: linking.replace('etcdSlow.md#impact', 'index.md') });
    mkdirSync(join(root, 'runbooks/dns'));
    renameSync(join(root, PAGE), join(root, 'runbooks/dns/noLeader.md'));
    if (isCommitted) commit(root, {});
    lint(root, '--fix');
    expect(read(root, 'runbooks/dns/noLeader.md')).toContain('[it](../etcd/index.md)');
  });

  test('but no link that was written where the page is now', () => {
    const root = newHandbook();
    commit(root, { 'runbooks/etcd/index.md': '# etcd\n' });
    mkdirSync(join(root, 'runbooks/dns'));
    renameSync(join(root, PAGE), join(root, 'runbooks/dns/noLeader.md'));
    commit(root, {});
    const text = read(root, 'runbooks/dns/noLeader.md').replace('etcdSlow.md#impact', 'index.md');
    writeFileSync(join(root, 'runbooks/dns/noLeader.md'), text);
    lint(root, '--fix');
    expect(read(root, 'runbooks/dns/noLeader.md')).toBe(text);
  });

  test.each<[string, (root: string) => void]>([
    [
      'two pages say what it said',
      (root) => {
        cpSync(join(root, OLD), join(root, 'runbooks/etcd/etcdSluggish.md'));
        renameSync(join(root, OLD), join(root, NEW));
      },
    ],
    [
      'two pages say nearly what it said',
      (root) => {
        writeFiles(root, { [NEW]: `${read(root, OLD)}Ask.\n`, 'runbooks/etcd/a.md': `${read(root, OLD)}Call.\n` });
        rmSync(join(root, OLD));
      },
    ],
    ['it is gone', (root) => rmSync(join(root, OLD))],
    [
      'git ignores its new place',
      (root) => {
        writeFiles(root, { '.gitignore': 'etcdFsync*\n' });
        renameSync(join(root, OLD), join(root, NEW));
      },
    ],
    [
      'the new page only has the same front matter and form',
      (root) => {
        rmSync(join(root, OLD));
        writeFiles(root, { [NEW]: '---\ntitle: etcdSlow\n---\n\n# etcd\n\n## Meaning\n\nThe quota is used up.\n' });
      },
    ],
  ])('no link where %s', (_, move) => {
    const root = newHandbook();
    move(root);
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(linking);
  });

  test('and runs no filter that the settings of the repository name', () => {
    const root = newHandbook();
    const canary = join(newFolder(), 'ran');
    writeFiles(root, { '../.gitattributes': '*.md filter=spy diff=spy\n' });
    for (const key of ['filter.spy.clean', 'filter.spy.smudge', 'diff.spy.textconv', 'diff.spy.command']) {
      git(root, 'config', key, `touch ${canary}; cat`);
    }
    writeFileSync(join(root, PAGE), `${linking}\nAsk.\n`);
    renameSync(join(root, OLD), join(root, NEW));
    lint(root, '--fix');
    expect(read(root, PAGE)).toContain('[it](etcdFsyncTakesLong.md#impact)');
    expect(existsSync(canary)).toBe(false);
    // The spy is no dummy.
    git(root, 'add', '.');
    expect(existsSync(canary)).toBe(true);
  });
});

describe('leaves alone', () => {
  test('what no path names, and what a branch did not touch', () => {
    const root = newFolder();
    git(root, 'init', '--initial-branch=main');
    commit(root, { [PAGE]: BROKEN, 'runbooks/dns/dnsSlow.md': BROKEN });
    lint(root, '--fix', '--changed', 'main');
    lint(root, '--fix', join(root, 'docs'));
    expect(read(root, PAGE)).toBe(BROKEN);
    lint(root, '--fix', join(root, 'runbooks/dns'));
    expect(read(root, 'runbooks/dns/dnsSlow.md')).toBe(MENDED);
    expect(read(root, PAGE)).toBe(BROKEN);
  });

  test('what a guard found, suppressions and the baseline hide', () => {
    const hidden = BROKEN.replace('```shell', '<!-- handbook disable commands-can-be-pasted: shown so -->\n\n```shell');
    const root = newFolder({ [PAGE]: hidden, 'runbooks/dns/dnsSlow.md': BROKEN });
    lint(root, '--update-baseline');
    lint(root, '--fix');
    expect(read(root, PAGE)).toBe(hidden);
    expect(read(root, 'runbooks/dns/dnsSlow.md')).toBe(BROKEN);
  });

  test('links out of the handbook, and permissions', () => {
    const outside = newFolder({ 'secret.md': BROKEN });
    const root = newFolder({ [PAGE]: BROKEN });
    symlinkSync(join(outside, 'secret.md'), join(root, 'runbooks/etcd/link.md'));
    chmodSync(join(root, PAGE), 0o640);
    lint(root, '--fix');
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe(BROKEN);
    expect(lstatSync(join(root, 'runbooks/etcd/link.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(root, PAGE)).mode & 0o777).toBe(0o640);
    expect(read(root, PAGE)).toBe(MENDED);
  });
});

describe('--dry-run', () => {
  test('shows nothing of a file that holds a secret, not even the lines around a change', () => {
    const token = `ghp_${'aB3'.repeat(12)}`;
    const page = BROKEN.replace('## Mitigation', `The token is ${token}.\n\n## Mitigation`);
    const root = newFolder({ [PAGE]: page });
    const { stdout, stderr } = lint(root, '--fix', '--dry-run');
    expect(stderr).toContain(`${PAGE}: would mend 1 commands-can-be-pasted`);
    expect(stderr).toContain(`${PAGE}: the difference is not shown, since the file holds a secret`);
    expect(stdout + stderr).not.toContain(token);
  });

  test('prints a diff that git applies to the same bytes, and writes nothing', () => {
    const files = { [PAGE]: BROKEN, 'runbooks/dns/dnsSlow.md': BROKEN.replaceAll('\n', '\r\n').trimEnd() };
    const root = newFolder(files);
    const { code, stdout } = lint(root, '--fix', '--dry-run');
    expect(code).toBe(0);
    for (const [file, text] of Object.entries(files)) expect(read(root, file)).toBe(text);
    const other = newFolder(files);
    execFileSync('git', ['apply', '-'], { cwd: other, input: stdout });
    lint(root, '--fix');
    for (const file of Object.keys(files)) {
      expect(read(other, file)).not.toBe(files[file as keyof typeof files]);
      expect(read(root, file)).toBe(read(other, file));
    }
  });

  test('exits as a lint of the result would', () => {
    const root = newFolder({
      [PAGE]: BROKEN.replace('title: etcdNoLeader', 'ownr: etcd'),
      'docs/a.md': '# A\n\n[b](b.md)\n',
    });
    expect(lint(root, '--fix', '--dry-run').code).toBe(1);
    expect(lint(root, '--fix', '--dry-run', join(root, 'runbooks')).code).toBe(0);
  });
});

test.each([
  [['--dry-run'], '`--dry-run` says what `--fix` would do.'],
  [['--fix', '--update-baseline'], '`--fix` and `--update-baseline` are two steps.'],
  [['--fix', '--with-tools'], '`--fix` and `--with-tools` are two steps.'],
])('refuses %j', (args, message) => {
  const root = newFolder({ [PAGE]: BROKEN });
  const { code, stderr } = lint(root, ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(read(root, PAGE)).toBe(BROKEN);
});

test('says in the report how many were fixed', () => {
  const root = newFolder({ [PAGE]: BROKEN });
  expect(JSON.parse(lint(root, '--fix', '--format', 'json').stdout).summary).toMatchObject({ errors: 0, fixed: 1 });
});

test('writes nothing into a folder that cannot be written, and says so', () => {
  const root = newFolder({ [PAGE]: BROKEN, 'runbooks/dns/dnsSlow.md': BROKEN });
  // The temporary file cannot be made where a folder of its name stands: that holds for root, too.
  writeFiles(root, { 'runbooks/dns/.dnsSlow.md.tmp/keep': '' });
  expect(lint(root, '--fix').code).toBe(2);
  expect(read(root, 'runbooks/dns/dnsSlow.md')).toBe(BROKEN);
});
