// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (...blocks: string[]): Promise<string> =>
  lintFiles(
    { 'docs/restart.md': `# Restart\n\n${blocks.map((block) => `\`\`\`sh\n${block}\n\`\`\``).join('\n\n')}\n` },
    'placeholders-are-written-alike',
  );

test.each([
  [['ssh <node> uptime', 'ping <other node>']],
  [['ssh $NODE uptime', 'ping "${OTHER_NODE}"']],
  [['NODE=<node>\nssh "$NODE" uptime']],
  [['for POD in $(pods); do echo $POD <node>; done']],
  [['read -r POD\necho $POD <node>']],
  [['ssh <node> echo \\$NODE $HOME $1 "$?" $item $OS_CLOUD']],
])('says nothing about %j', async (blocks) => {
  expect(await lint(...blocks)).toContain('No problems');
});

test('points at the first of the other notation, once for a page', async () => {
  expect(
    await lint('ssh <node> uptime', 'kubectl -n "$NAMESPACE" get pods\nkubectl -n $NAMESPACE get <pod>'),
  ).toMatchInlineSnapshot(`
    "docs/restart.md:8:13 info  \`$NAMESPACE\` is to be filled in, and so is \`<node>\`, which is written otherwise: write both alike, or say above the first command where the variable comes from.  placeholders-are-written-alike
      7 | \`\`\`sh
      8 | kubectl -n "$NAMESPACE" get pods
        |             ^^^^^^^^^^
      docs/restart.md:4:5  The other notation.

    1 info in 1 file.
    "
  `);
});
