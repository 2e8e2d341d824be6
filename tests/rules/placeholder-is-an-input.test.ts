import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const PAGE = '---\ninputs: [{ name: node-name, type: node }]\n---\n\n# etcdNoLeader\n\n';
const lint = (text: string, file = 'runbooks/etcd/etcdNoLeader.md'): Promise<string> =>
  lintFiles({ [file]: `${PAGE}${text}\n` }, 'placeholder-is-an-input');

test.each([
  '```shell\nssh <node-name> uptime\n```',
  '```shell\nssh <NODE_NAME> uptime < answers > log\n```',
  '```yaml\nnode: <pod>\n```',
  '```shell\n# Take the <pod> from above.\nssh <node-name> tee <<EOF >log\ny\nEOF\nsort <in -k 2 >out\n```',
  'Ask <somebody> about `<pod>`.',
])('says nothing about %j', async (text) => {
  expect(await lint(text)).toContain('No problems');
});

test('points at the first place of each, and guesses what was meant', async () => {
  expect(
    await lint('```console\n$ ssh <node-nme> ps <pod>\n<output>\n```\n\n```sh\nkubectl describe pod <pod>\n```'),
  ).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:8:7 info  \`<node-nme>\` is no input of the page, so it stays to be filled in by hand; did you mean \`<node-name>\`?  placeholder-is-an-input
      7 | \`\`\`console
      8 | $ ssh <node-nme> ps <pod>
        |       ^^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:8:21 info  \`<pod>\` is no input of the page, so it stays to be filled in by hand; add it to \`inputs\`.  placeholder-is-an-input
      7 | \`\`\`console
      8 | $ ssh <node-nme> ps <pod>
        |                     ^^^^^

    2 infos in 1 file.
    "
  `);
});

test('guesses no input that another command takes up, and says how a name with spaces is written', async () => {
  const found = await lint('```sh\nssh <node-name> ps <mode-name> <value of the label>\n```');
  expect(found).toContain(
    '`<mode-name>` is no input of the page, so it stays to be filled in by hand; add it to `inputs`.',
  );
  expect(found).toContain('add `value-of-the-label` to `inputs`.');
});

test('leaves alone pages of kinds without inputs, and those of old collections', async () => {
  expect(await lint('```sh\nssh <pod>\n```', 'docs/practices/on-call.md')).toContain('No problems');
});
