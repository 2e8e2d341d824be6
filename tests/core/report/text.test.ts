import { expect, test } from 'vitest';
import { reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, problemAt, reportOf, SAMPLE } from './sample-report.ts';

test('shows each problem with the line that it is about, and counts', () => {
  expect(reporters.text(SAMPLE, CONTEXT)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:10 error  Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?  reference-resolves
      2 | title: etcdNoLeader
      3 | alerts: [etcdNoLeadr]
        |          ^^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:8:15 warning  \`members\` stands here twice.  name-is-unique
      8 | See [members](members.md).
        |               ^^^^^^^^^^
      runbooks/etcd/etcdNoLeader.md:2:1  It stands here first.

    1 error, 1 warning in 3 files.
    "
  `);
});

test('says how many problems the baseline holds', () => {
  const clean = reportOf();
  expect(reporters.text({ ...clean, summary: { ...clean.summary, known: 214 } }, CONTEXT)).toMatchInlineSnapshot(`
    "No problems in 3 files. The baseline holds 214 more.
    "
  `);
});

test('makes the rule a link where the terminal has links', () => {
  const link = (text: string, url: string): string => `<${url}>${text}</>`;
  expect(reporters.text(SAMPLE, { ...CONTEXT, link }).split('\n')[0]).toContain(
    '<https://handbook.example.org/reference/rules/reference-resolves>reference-resolves</>',
  );
});

test('never shows a line with a secret', () => {
  const problem = problemAt('etcdNoLeadr', { message: 'Found what looks like a password; take it out.', secret: true });
  expect(reporters.text(reportOf(problem), CONTEXT)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:10 error  Found what looks like a password; take it out.  reference-resolves
      3 | ****

    1 error in 3 files.
    "
  `);
});

test('shows a path as a whole, however long it is', () => {
  const file = `docs/${'a-folder-of-a-long-name/'.repeat(20)}etcd.md`;
  expect(reporters.text(reportOf(problemAt('etcdNoLeadr', { file })), CONTEXT)).toContain(`${file}:3:10 error`);
});

test('keeps a line a line, whatever a file is called', () => {
  expect(reporters.text(HOSTILE, CONTEXT).split('\n')[0]).toContain('docs/a,b:c%0A ::error::');
});
