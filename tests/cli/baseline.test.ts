import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Report, rules } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY, writeFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lint = (...args: string[]): string => {
  const { code, stdout, stderr } = runCommand(['lint', '--no-cache', '--today', TODAY, ...args], { cwd: root });
  return `${stderr}${stdout}exit ${code}`;
};

const PAGE = runbook({ frontMatter: 'alerts: [etcdLeaderGone]\n', mitigation: 'See [members](members.md).' });
const FILE = 'runbooks/etcd/etcdNoLeader.md';
const OLD = { [FILE]: PAGE };

describe('a baseline', () => {
  test('freezes what is wrong, and lint reports what is new', () => {
    writeFiles(root, OLD);
    expect(lint('--update-baseline')).toMatchInlineSnapshot(`
      "handbook.baseline.json: frozen, 1 problem.
      No problems in 1 file. The baseline holds 1 more.
      exit 0"
    `);
    expect(readFileSync(join(root, 'handbook.baseline.json'), 'utf8')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "entries": [
          {"file":"runbooks/etcd/etcdNoLeader.md","rule":"reference-resolves","found":"No file at \`runbooks/etcd/members.md\`","line":"7cabab0552de","count":1}
        ]
      }
      "
    `);
    appendFileSync(join(root, FILE), '\nAnd [its peers](peers.md).\n');
    expect(lint()).toMatchInlineSnapshot(`
      "runbooks/etcd/etcdNoLeader.md:24:17 error  No file at \`runbooks/etcd/peers.md\`; correct the path or remove the link.  reference-resolves
        24 | And [its peers](peers.md).
           |                 ^^^^^^^^

      1 error in 1 file. The baseline holds 1 more.
      exit 1"
    `);
    expect(lint('--no-baseline')).toContain('2 errors');
  });

  test('only shrinks', () => {
    writeFiles(root, OLD);
    lint('--update-baseline');
    writeFiles(root, {
      [FILE]: `${PAGE.replace('[members](members.md)', 'the members')}\nAnd [its peers](peers.md).\n`,
    });
    expect(lint()).toMatchInlineSnapshot(`
      "handbook.baseline.json:4:5 warning  The entry for \`reference-resolves\` in \`runbooks/etcd/etcdNoLeader.md\` holds more than is wrong now; run \`handbook lint --update-baseline\` to keep what was gained.  baseline-is-current
        3 |   "entries": [
        4 |     {"file":"runbooks/etcd/etcdNoLeader.md","rule":"reference-resolves","found":"No file at \`runbook…
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      runbooks/etcd/etcdNoLeader.md:24:17 error  No file at \`runbooks/etcd/peers.md\`; correct the path or remove the link.  reference-resolves
        24 | And [its peers](peers.md).
           |                 ^^^^^^^^

      1 error, 1 warning in 1 file.
      exit 1"
    `);
    expect(lint('--update-baseline')).toMatchInlineSnapshot(`
      "handbook.baseline.json: 0 problems, 1 fewer. It only shrinks, so the report still has 1 problem: mend what is new, or suppress it with a reason.
      runbooks/etcd/etcdNoLeader.md:24:17 error  No file at \`runbooks/etcd/peers.md\`; correct the path or remove the link.  reference-resolves
        24 | And [its peers](peers.md).
           |                 ^^^^^^^^

      1 error in 1 file.
      exit 1"
    `);
    expect(readFileSync(join(root, 'handbook.baseline.json'), 'utf8')).not.toMatch(/members|peers/);
  });

  test('never shrinks by a rename', () => {
    writeFiles(root, OLD);
    lint('--update-baseline');
    renameSync(join(root, FILE), join(root, 'runbooks/etcd/etcdLeader.md'));
    expect(lint()).toContain('exit 1');
    expect(lint('--update-baseline')).toContain('handbook.baseline.json: ');
    expect(lint()).toMatch(/^No problems in 1 file\..*\nexit 0$/);
  });

  test('holds no guard', () => {
    writeFiles(root, { 'docs/etcd.md': '# etcd\n\nSee [members](../../members.md).\n' });
    expect(lint('--update-baseline')).toMatchInlineSnapshot(`
      "handbook.baseline.json: frozen, 0 problems. Guards found 1 problem, which no baseline holds: mend what they found.
      docs/etcd.md:3:15 error  \`../../members.md\` is shown as text, not as a link: it leads out of the handbook; link to a page, an image or a web address.  link-stays-inside
        3 | See [members](../../members.md).
          |               ^^^^^^^^^^^^^^^^

      1 error in 1 file.
      exit 1"
    `);
  });

  test('may lie elsewhere', () => {
    writeFiles(root, { 'handbook/docs/etcd.md': '# etcd\n\nSee [members](members.md).\n' });
    const args = ['--root', 'handbook', '--baseline', 'known.json'];
    lint(...args, '--update-baseline');
    expect(existsSync(join(root, 'handbook/handbook.baseline.json'))).toBe(false);
    expect(lint(...args)).toContain('exit 0');
    expect(lint('--root', 'handbook')).toContain('exit 1');
  });

  test('that cannot be used stops the check', () => {
    writeFiles(root, { 'docs/etcd.md': '# etcd\n' });
    const faulty = [
      '{"version":1,"entries":[',
      '{"version":2,"problems":[]}',
      '[]',
      '{"version":1,"entries":[{"file":"docs/etcd.md"}]}',
    ];
    const refusals = faulty.map((text) => {
      writeFileSync(join(root, 'handbook.baseline.json'), text);
      return lint();
    });
    expect(refusals.join('\n')).toMatchInlineSnapshot(`
      "handbook: The baseline \`handbook.baseline.json\` cannot be read: It is not valid JSON.
        Take it from the history of the repository again, then run \`handbook lint --update-baseline\`; after a conflict take either side whole.
      exit 2
      handbook: The baseline \`handbook.baseline.json\` has version 2, this toolkit reads version 1.
        Update the toolkit to the version that wrote it, or report everything with --no-baseline.
      exit 2
      handbook: The baseline \`handbook.baseline.json\` cannot be read: The whole text is a list, expected a mapping of fields.
        Take it from the history of the repository again, then run \`handbook lint --update-baseline\`; after a conflict take either side whole.
      exit 2
      handbook: The baseline \`handbook.baseline.json\` cannot be read: Missing field \`rule\` in an item of \`entries\`, add it.
        Take it from the history of the repository again, then run \`handbook lint --update-baseline\`; after a conflict take either side whole.
      exit 2"
    `);
    expect(runCommand(['resolve', 'etcd', '--root', root]).code).not.toBe(2);
    expect(lint('--baseline', 'gone.json')).toMatchInlineSnapshot(`
      "handbook: The baseline \`gone.json\` does not exist.
        Write it with \`handbook lint --update-baseline\`, or leave \`--baseline\` out.
      exit 2"
    `);
    expect(lint('docs', '--update-baseline')).toMatchInlineSnapshot(`
      "handbook: \`--update-baseline\` writes the baseline of the whole handbook.
        Leave out the paths.
      exit 2"
    `);
  });
});

describe.skipIf(corpus === undefined)('a collection that has never heard of us', () => {
  const report = (...args: string[]): Report => JSON.parse(lint('--format', 'json', ...args).replace(/exit \d$/, ''));

  test('is clean after one command, and edits elsewhere keep it so', () => {
    cpSync(join(corpus ?? '', 'runbooks/openshift'), root, { recursive: true });
    const { problems } = report();
    const guards = problems.filter(({ rule }) => rules.some(({ id, guard }) => id === rule && guard));
    const known = problems.length - guards.length;
    expect(known).toBeGreaterThan(20);
    lint('--update-baseline', '--baseline', 'known.json');
    const after = report('--baseline', 'known.json');
    expect(after).toMatchObject({ problems: guards, summary: { known } });

    const pages = new Set(problems.map(({ file }) => file).filter((file) => file.endsWith('.md')));
    for (const file of pages) {
      const path = join(root, file);
      const text = readFileSync(path, 'utf8');
      if (!text.startsWith('---')) writeFileSync(path, `<!-- Adopted. -->\n\n${text}\nA last word.\n`);
    }
    const edited = report('--baseline', 'known.json');
    expect(edited.problems.map(({ rule }) => rule)).toEqual(guards.map(({ rule }) => rule));
    expect(edited.summary.known).toBe(known);

    const [broken = ''] = pages;
    appendFileSync(join(root, broken), '\nSee [the members](no-such-page.md).\n');
    const added = report('--baseline', 'known.json').problems.filter(({ rule }) => rule === 'reference-resolves');
    expect(added).toMatchObject([{ file: broken, message: expect.stringContaining('no-such-page.md') }]);
    expect(edited.problems.length + 1).toBe(report('--baseline', 'known.json').problems.length);
  });
});
