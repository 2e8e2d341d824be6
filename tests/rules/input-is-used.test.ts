// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (inputs: string, text: string): Promise<string> =>
  lintFiles(
    { 'runbooks/etcd/etcdNoLeader.md': `---\ninputs:\n${inputs}\n---\n\n# etcdNoLeader\n\n${text}\n` },
    'input-is-used',
  );

test.each([
  '```shell\nssh <node-name> uptime\n```',
  '```shell\nssh "$NODE_NAME" uptime\n```',
  'Log in to `${nodeName}`.',
  'Look at [the disk](https://grafana.example.org/d/disk?var-node=$NODE_NAME).',
  'Log in to \\<node name>.',
])('says nothing where it stands in %j', async (text) => {
  expect(await lint('  - { name: node-name, type: node }', text)).toContain('No problems');
});

test('points at the name of an input that nothing takes up', async () => {
  expect(
    await lint(
      '  - { name: node, type: node }\n  - name: namespace\n    type: namespace',
      'On <node> nothing is left.',
    ),
  ).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:4:11 warning  Nothing on the page is filled in with the input \`namespace\`: write \`<namespace>\` where it belongs, or remove the input.  input-is-used
      3 |   - { name: node, type: node }
      4 |   - name: namespace
        |           ^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('leaves inputs without a name to the schema', async () => {
  expect(await lint('  - { type: node }\n  - node', 'Nothing.')).toContain('No problems');
});
