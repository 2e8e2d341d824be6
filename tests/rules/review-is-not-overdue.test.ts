import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'runbooks/etcd/etcdNoLeader.md';
// The tests' day is 2026-11-22.
const lint = (frontMatter: string, settings = ''): Promise<string> =>
  lintFiles(
    {
      [FILE]: `---\n${frontMatter}\n---\n\n# etcd has no leader\n`,
      'handbook.yml': `name: H\nurl: https://h.example.org\n${settings}`,
    },
    'review-is-not-overdue',
  );

test('says nothing on the last day of a review, nor of a page that nobody reviewed', async () => {
  expect(await lint('reviewed: 2026-05-22')).toContain('No problems');
  expect(await lint('owner: platform-team')).toContain('No problems');
});

test('points at a review that has run out, as a warning', async () => {
  expect(await lint('reviewed: 2026-05-21')).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:2:11 warning  The review of \`2026-05-21\` held until 2026-11-21; try the steps again, mend what changed and set \`reviewed\` to the day of that.  review-is-not-overdue
      1 | ---
      2 | reviewed: 2026-05-21
        |           ^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('asks the page first, then handbook.yml', async () => {
  expect(await lint('reviewed: 2026-05-21\nreview-every: P12M')).toContain('No problems');
  expect(await lint('reviewed: 2026-11-01', 'review-every: { runbook: P2W }')).toContain('held until 2026-11-15');
});

test('leaves a page alone that another replaces', async () => {
  expect(await lint('reviewed: 2020-01-01\nstate: deprecated\nreplaced-by: etcdMembersDown')).toContain('No problems');
});
