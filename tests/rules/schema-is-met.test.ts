import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

const lint = (frontMatter: string): Promise<string> =>
  lintFiles({ 'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter }) }, 'schema-is-met');

test('says nothing about fields that the kind allows', async () => {
  expect(await lint('owner: storage\nreviewed: 2026-01-15\nreview-every: P6M\n')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at each field that is unknown or wrong', async () => {
  expect(await lint('ownr: storage\nreviewed: 2026-02-30\nreview-every: 5x\ntags: storage\n')).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:1 error  Unknown field \`ownr\`, did you mean \`owner\`?  schema-is-met
      2 | title: etcdNoLeader
      3 | ownr: storage
        | ^^^^

    runbooks/etcd/etcdNoLeader.md:4:11 error  \`reviewed\` is \`2026-02-30\`, which is no day of the calendar: correct the date.  schema-is-met
      3 | ownr: storage
      4 | reviewed: 2026-02-30
        |           ^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:5:15 error  \`review-every\` is \`5x\`, expected a positive ISO 8601 duration in months, weeks or days, such as \`P6M\`.  schema-is-met
      4 | reviewed: 2026-02-30
      5 | review-every: 5x
        |               ^^

    runbooks/etcd/etcdNoLeader.md:6:7 error  \`tags\` is the text \`storage\`, expected a list: write \`[storage]\`.  schema-is-met
      5 | review-every: 5x
      6 | tags: storage
        |       ^^^^^^^

    4 errors in 1 file.
    "
  `);
});

test('lets a plain page have fields of its own, but not one that would move it', async () => {
  const page = '---\nweight: 10\nid: ../../../etcd\n---\n\n# Contributing\n';
  expect(await lintFiles({ 'docs/contributing.md': page }, 'schema-is-met')).toMatchInlineSnapshot(`
    "docs/contributing.md:3:5 error  \`id\` is \`../../../etcd\`, expected a name without slashes that does not begin with a dot, such as \`dns\`.  schema-is-met
      2 | weight: 10
      3 | id: ../../../etcd
        |     ^^^^^^^^^^^^^

    1 error in 1 file.
    "
  `);
});
