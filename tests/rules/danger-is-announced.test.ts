import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles(
    { 'runbooks/etcd/etcdMembersDown.md': `# etcdMembersDown\n\n## Mitigation\n\n${text}\n` },
    'danger-is-announced',
  );

const REMOVE = '```shell\netcdctl member list\netcdctl member remove <member>\n```';

test.each([
  `Make sure that a majority is healthy.\n\n${REMOVE}`,
  `> [!WARNING]\n> Without a majority the cluster stops.\n\n${REMOVE}`,
  `${REMOVE}\n\n## Rollback\n\nAdd the member again.`,
  '```shell\n# Careful: the member has to join anew afterwards\netcdctl member remove <member>\n```',
  '```shell\nkubectl get pods | grep deleted\n```',
  '```yaml\ncommand: rm -rf /\n```',
])('says nothing about %j', async (text) => {
  expect(await lint(text)).toContain('No problems');
});

test('points at the command that nobody warns of', async () => {
  expect(await lint(`Take it out:\n\n${REMOVE}\n\nBe careful next time.\n\n## Rollback\n`)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdMembersDown.md:9:1 info  This removes keys, history or members of etcd, and neither a warning stands before it nor a Rollback on the page: say what is lost and when not to run it, or how to go back.  danger-is-announced
      8 | etcdctl member list
      9 | etcdctl member remove <member>
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 info in 1 file.
    "
  `);
});

test('takes a warning of another section for one about something else', async () => {
  expect(await lint(`Make sure you are calm.\n\n## Last steps\n\n${REMOVE}`)).toContain('etcdMembersDown.md:11:1 info');
});
