import { expect, test } from 'vitest';
import { checkFiles, lintFiles } from '../support/lint-files.ts';

const page = (text: string) => ({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` });
const lint = (text: string): Promise<string> => lintFiles(page(text), 'commands-can-be-pasted');
const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** The page after the suggestions are made. */
async function mended(text: string): Promise<string> {
  const { problems, handbook } = await checkFiles(page(text));
  let source = handbook.documents[0]?.text ?? '';
  for (const { suggestion } of problems.filter(({ rule }) => rule === 'commands-can-be-pasted').reverse()) {
    const { start, end } = suggestion?.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    source = source.slice(0, start.offset) + (suggestion?.text ?? '') + source.slice(end.offset);
  }
  return source.split('\n').slice(2).join('\n').trim();
}

test.each([
  ['shell', '# the resolvers one by one\nkubectl rollout restart deployment/coredns\necho $HOME % 2'],
  ['bash', 'cat <<END\n$ not a prompt? it is text\nEND'.replace('$ ', '')],
  ['console', '$ uptime\n up 3 days'],
  ['text', '$ uptime'],
  ['shell file=notes.sh', '$ uptime'],
])('says nothing about %s %j', async (language, text) => {
  expect(await lint(block(language, text))).toContain('No problems');
});

test('points at the first prompt, and says what stands in the way', async () => {
  const blocks = [
    block('shell', '# first\n$ uptime\n$ date'),
    block('bash', '$ uptime\n up 3 days'),
    block('sh', 'root@dns1:~# uptime'),
    block(
      'shell',
      'kubectl get pods\n\nNAME        READY   STATUS    RESTARTS   AGE\ncoredns-0   1/1     Running   0          4d',
    ),
    block('shell', 'NAME        READY   STATUS    RESTARTS   AGE\ncoredns-0   1/1     Running   0          4d'),
  ];
  expect(await lint(blocks.join('\n\n'))).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:5:1 info  The prompt \`$\` would be pasted with the command, which then fails: remove it, or write \`console\` as the language of the block.  commands-can-be-pasted
      4 | # first
      5 | $ uptime
        | ^^

    docs/restart-the-resolvers.md:10:1 info  Prompts and output stand among the commands, so the block cannot be pasted: write \`console\` as its language, or leave only commands in it.  commands-can-be-pasted
       9 | \`\`\`bash
      10 | $ uptime
         | ^^

    docs/restart-the-resolvers.md:15:1 info  The prompt \`root@dns1:~#\` says where a command runs, so the block cannot be pasted as a whole: write \`console\` as its language.  commands-can-be-pasted
      14 | \`\`\`sh
      15 | root@dns1:~# uptime
         | ^^^^^^^^^^^^^

    docs/restart-the-resolvers.md:21:1 info  Output stands below the commands and would be pasted with them: move it into a block of its own, with \`text\` as its language.  commands-can-be-pasted
      21 | NAME        READY   STATUS    RESTARTS   AGE
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/restart-the-resolvers.md:26:1 info  This is output in a block of commands: write \`text\` as its language.  commands-can-be-pasted
      25 | \`\`\`shell
      26 | NAME        READY   STATUS    RESTARTS   AGE
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    5 infos in 1 file.
    "
  `);
});

test('takes prompts off, in a list and over several lines', async () => {
  expect(
    await mended(
      '1. Look:\n\n   ~~~sh\n   # all of them\n   $ kubectl get pods \\\n   >   --all-namespaces\n     $ date\n   ~~~',
    ),
  ).toMatchInlineSnapshot(`
    "1. Look:

       ~~~sh
       # all of them
       kubectl get pods \\
         --all-namespaces
         date
       ~~~"
  `);
});

test('leaves here-documents as they are', async () => {
  expect(await mended(block('bash', '$ cat > motd <<END\n$ 5 per minute\nEND\n$ cat motd'))).toMatchInlineSnapshot(`
    "\`\`\`bash
    cat > motd <<END
    $ 5 per minute
    END
    cat motd
    \`\`\`"
  `);
});

test('writes another language where output or hosts are shown', async () => {
  expect(
    await mended(
      `${block('bash', '$ uptime\n up 3 days')}\n\n${block(' SH title="on the node"', '[core@dns1 ~]$ uptime')}`,
    ),
  ).toMatchInlineSnapshot(`
    "\`\`\`console
    $ uptime
     up 3 days
    \`\`\`

    \`\`\` console title="on the node"
    [core@dns1 ~]$ uptime
    \`\`\`"
  `);
});
