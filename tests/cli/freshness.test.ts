import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY, withFiles, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const PAGE = 'runbooks/etcd/etcdNoLeader.md';
const RULES = 'docs/monitoring/etcd/etcd.rules.yml';
const FILES = {
  [PAGE]: runbook({
    frontMatter: "owner: 'platform' # since spring\nreviewed: '2026-01-01'  # on call\ntags: [etcd]\n",
  }),
  'runbooks/etcd/etcdMembersDown.md': runbook({ title: 'Members are down @oncall <b>' }),
  [RULES]: alertRule('etcdNoLeader'),
  'docs/services/etcd.md': '---\nowner: platform\nreviewed: 2026-11-01\n---\n\n# etcd\n',
  'docs/rcas/2026-03-02-dns.md': '# Resolvers were gone\n',
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
};

const run = (root: string, ...args: string[]) =>
  runCommand([...args, '--root', root, '--today', TODAY, '--no-cache'], { cwd: root });

test('a review is written, holds, and is outdated by a change of the rule', async () => {
  await withFiles(FILES, async (root) => {
    const { code, stdout, stderr } = run(root, 'reviewed', PAGE);
    expect([code, stdout, stderr]).toEqual([0, `${PAGE}\n`, 'Reviewed on 2026-11-22.\n']);
    expect(readFileSync(join(root, PAGE), 'utf8').split('\n---\n')[0]).toMatchInlineSnapshot(`
      "---
      title: etcdNoLeader
      owner: 'platform' # since spring
      reviewed: '2026-11-22'  # on call
      reviewed-against:
        - { alert: etcdNoLeader, expression: '00a699b9', for: 1m, severity: critical }
      tags: [etcd]"
    `);
    expect(run(root, 'lint', 'runbooks/etcd/etcdNoLeader.md').stdout).toContain('No problems');
    writeFiles(root, { [RULES]: alertRule('etcdNoLeader', { severity: 'warning' }) });
    expect(run(root, 'lint', PAGE).stdout).toContain('changed its severity from `critical` to `warning`');
    expect(run(root, 'stale').stdout).toContain(
      'reviewed 2026-11-22, today; `etcdNoLeader` changed its severity from `critical` to `warning`\n',
    );
    run(root, 'reviewed', 'etcdNoLeader');
    expect(run(root, 'lint', PAGE).stdout).toContain('No problems');
  });
});

test('other kinds keep the day alone, and pages are named once, from any folder', async () => {
  await withFiles(FILES, async (root) => {
    const args = ['reviewed', 'etcd.md', 'docs/services/etcd.md', '--root', root, '--today', TODAY, '--no-cache'];
    expect(runCommand(args, { cwd: join(root, 'docs/services') }).stdout).toBe('docs/services/etcd.md\n');
    const page = FILES['docs/services/etcd.md'].replace('2026-11-01', TODAY);
    expect(readFileSync(join(root, 'docs/services/etcd.md'), 'utf8')).toBe(page);
  });
});

test('a byte order mark and line ends stay', async () => {
  const page = `\ufeff${runbook().replaceAll('\n', '\r\n')}`;
  await withFiles({ ...FILES, [PAGE]: page }, async (root) => {
    run(root, 'reviewed', PAGE);
    const written = readFileSync(join(root, PAGE), 'utf8');
    expect(
      written.startsWith('\ufeff---\r\ntitle: etcdNoLeader\r\nreviewed: 2026-11-22\r\nreviewed-against:\r\n'),
    ).toBe(true);
    expect(written.split(/\r\n(?:reviewed| {2}- ).*/).join('')).toBe(page);
  });
});

test.each([
  ['etcdNoLeadr', 'Did you mean `etcdNoLeader`?'],
  ['docs/services/ceph.md', 'There is no page `docs/services/ceph.md`.'],
  ['runbooks/etcd/braces.md', 'The front matter of `runbooks/etcd/braces.md` cannot be edited in place.'],
  ['runbooks/etcd/open.md', 'The front matter of `runbooks/etcd/open.md` cannot be edited in place.'],
  ['runbooks/etcd/latin.md', 'There is no page `runbooks/etcd/latin.md`.'],
])('%s is refused, and then nothing is written', async (asked, message) => {
  const files = {
    ...FILES,
    'runbooks/etcd/braces.md': '---\n{ owner: platform }\n---\n\n# Braces\n',
    'runbooks/etcd/open.md': '---\nowner: platform\n\n# Open\n',
    'runbooks/etcd/latin.md': Buffer.from('# Z\xfcrich\n', 'latin1'),
  };
  await withFiles(files, async (root) => {
    const { code, stdout, stderr } = run(root, 'reviewed', PAGE, asked);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(readFileSync(join(root, PAGE), 'utf8')).toBe(FILES[PAGE]);
  });
});

test('stale lists what is overdue, changed or never reviewed, the most urgent first', async () => {
  await withFiles(FILES, async (root) => {
    const { code, stdout } = run(root, 'stale');
    expect(`${stdout}exit ${code}`).toMatchInlineSnapshot(`
      "runbooks/etcd/etcdNoLeader.md  platform
        critical alert, reviewed 2026-01-01, 325 days ago; the review held until 2026-07-01
      runbooks/etcd/etcdMembersDown.md  no owner
        never reviewed

      2 pages want a review.
      exit 0"
    `);
    expect(JSON.parse(run(root, 'stale', '--format', 'json').stdout).pages[0]).toMatchInlineSnapshot(`
      {
        "address": "/runbooks/etcd/etcdNoLeader",
        "changes": [],
        "days": 325,
        "file": "runbooks/etcd/etcdNoLeader.md",
        "heldUntil": "2026-07-01",
        "kind": "runbook",
        "owner": "platform",
        "reviewed": "2026-01-01",
        "severity": "critical",
        "title": "etcdNoLeader",
      }
    `);
  });
});

test('as Markdown it is the body of an issue that calls nobody by name', async () => {
  await withFiles(FILES, async (root) => {
    expect(run(root, 'stale', '--format', 'markdown').stdout).toMatchInlineSnapshot(`
      "On 2026-11-22 2 pages want a review, the most urgent first. Try the steps of a page, mend what changed, then run \`handbook reviewed PAGE\` and send the change.

      - [ ] [etcdNoLeader](<https://handbook.example.org/runbooks/etcd/etcdNoLeader>), owner \`platform\`: critical alert, reviewed 2026-01-01, 325 days ago; the review held until 2026-07-01
      - [ ] [Members are down @&#8203;oncall &lt;b\\>](<https://handbook.example.org/runbooks/etcd/etcdMembersDown>), no owner: never reviewed
      "
    `);
    run(root, 'reviewed', PAGE, 'etcdMembersDown');
    expect(run(root, 'stale', '--format', 'markdown').stdout).toBe('On 2026-11-22 no page wants a review.\n');
  });
});

test('a body stays below what code hosts take', async () => {
  const pages = Array.from({ length: 600 }, (_, index) => [
    `runbooks/etcd/etcdMember${index}.md`,
    runbook({ title: `Member ${index} of the etcd cluster in the control plane is slow to answer` }),
  ]);
  await withFiles({ ...FILES, ...Object.fromEntries(pages) }, async (root) => {
    const { stdout } = run(root, 'stale', '--format', 'markdown');
    expect(stdout.length).toBeLessThan(65_536);
    const ticked = stdout.split('\n').filter((line) => line.startsWith('- [ ] ')).length;
    expect(stdout).toContain(`And ${602 - ticked} more, which \`handbook stale\` lists.`);
  });
});
