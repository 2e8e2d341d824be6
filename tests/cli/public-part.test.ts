import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What is said of a handbook of which nothing may be published. */
function refusal(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-public-'));
  folders.push(folder);
  const root = join(folder, 'handbook');
  writeFiles(root, { 'handbook.yml': 'repository: private\n', ...files });
  const out = join(folder, 'site');
  const { code, stdout, stderr } = runCommand(['build', '--root', root, '--audience', 'public', '--out', out]);
  expect({ code, isWritten: existsSync(out) }).toEqual({ code: 1, isWritten: false });
  return stdout + stderr;
}

test('a public page that points at an internal one: where, and what to do', () => {
  const said = refusal({
    'docs/a.md': '# Backups\n\nWe keep them for a month, see the [protocol](b.md).\n',
    'docs/b.md': '---\naudience: internal\n---\n\n# Quokka\n\nIn the basement.\n',
    'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'related: [b]\n' }),
  });
  expect(said).toMatchInlineSnapshot(`
    "docs/a.md:3:46 error  A public page points at an internal one, which tells its name and leads nowhere; take the link out, or put it between \`<!-- internal -->\` and \`<!-- /internal -->\`.  embargo
      3 | We keep them for a month, see the [protocol](b.md).
        |                                              ^^^^

    runbooks/etcd/etcdNoLeader.md:3:11 error  A public page names an internal one in its front matter, which tells its name and leads nowhere; take the name out, the internal page may name this one instead.  embargo
      2 | title: etcdNoLeader
      3 | related: [b]
        |           ^

    2 errors in 3 files.
    Nothing was published.
    "
  `);
});

test('something internal in the settings: in which line, before a site is built', () => {
  const said = refusal({
    'handbook.yml': 'repository: private\nname: Vault in basement-1207\n',
    'docs/a.md': '# Backups\n\n<!-- internal -->\n\nThe vault is in basement-1207.\n\n<!-- /internal -->\n\nA month.\n',
  });
  expect(said).toMatchInlineSnapshot(`
    "handbook.yml:2 holds something internal, from the part of docs/a.md at line 3.
    Nothing was published: 1 file holds what is marked internal. Take it out there; if it may be known, write it into \`leaks.allow\`.
    "
  `);
});
