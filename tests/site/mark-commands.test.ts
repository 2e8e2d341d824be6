import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { type Document, dangersIn } from '../../plugins/core/index.ts';
import { pageInputs } from '../../plugins/docusaurus-plugin-handbook/props/page-inputs.ts';
import { pageCommands } from '../../plugins/docusaurus-plugin-handbook/site/page-commands.ts';
import { rehypeMarkCommands } from '../../plugins/rehype-mark-commands/index.ts';
import { loadFiles } from '../support/lint-files.ts';

async function render(body: string, insideBlocks = true): Promise<string> {
  const text = `---\ninputs:\n  - { name: node-name, type: node }\n  - { name: pod, type: kubernetes-name }\n---\n\n# etcdNoLeader\n\n${body}`;
  const { handbook } = await loadFiles({ 'runbooks/etcd/etcdNoLeader.md': text });
  const commands = pageCommands({ handbook }, handbook.documents[0] as Document);
  return String(
    unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypeMarkCommands, { commandsOf: () => commands, insideBlocks })
      .use(rehypeStringify)
      .processSync({ value: body, path: 'etcdNoLeader.md' }),
  );
}

it('marks placeholders in sentences, code and links, and leaves headings alone', async () => {
  expect(
    await render(
      '## On `<node-name>`\n\nOf \\<pod> see `ssh $NODE_NAME` and [the disk](https://grafana.example.org/d/disk?var-node=$NODE_NAME), not [this](https://$POD.example.org/).\n',
    ),
  ).toMatchInlineSnapshot(`
    "<h2>On <code>&#x3C;node-name></code></h2>
    <p>Of <span class="handbook-input" data-handbook-input="pod">&#x3C;pod></span> see <code data-handbook-inline="">ssh <span class="handbook-input" data-handbook-input="nodename">$NODE_NAME</span></code> and <a href="https://grafana.example.org/d/disk?var-node=$NODE_NAME" data-handbook-link="https://grafana.example.org/d/disk?var-node=$NODE_NAME">the disk</a>, not <a href="https://$POD.example.org/">this</a>.</p>"
  `);
});

it('marks what a block destroys, and says where the way back is', async () => {
  expect(await render('```shell\nkubectl delete pod <pod>\n```\n\n## Rollback\n\nNone.\n')).toMatchInlineSnapshot(`
    "<div class="handbook-block" data-handbook-language="shell" data-handbook-danger=""><p class="handbook-danger"><strong>Careful:</strong> deletes objects from the cluster. The way back: <a href="#rollback">Rollback</a>.</p><pre><code class="language-shell">kubectl delete pod <span class="handbook-input" data-handbook-input="pod">&#x3C;pod></span>
    </code></pre><button type="button" hidden class="button handbook-confirm" data-handbook-confirm=""></button></div>
    <h2>Rollback</h2>
    <p>None.</p>"
  `);
  expect(await render('```shell\nrm --recursive /var/cache/yum\n```\n', false)).toMatchInlineSnapshot(`
    "<div class="handbook-block" data-handbook-language="shell" data-handbook-danger=""><p class="handbook-danger"><strong>Careful:</strong> deletes files. The page has no Rollback.</p><pre><code class="language-shell">rm --recursive /var/cache/yum
    </code></pre></div>"
  `);
});

it('hands the spellings on where the site colours the code, without those that the block sets itself', async () => {
  const html = await render('```bash\nfor POD in $(pods); do echo $POD on <node-name>; done\n```\n', false);
  expect(html).toContain('data-handbook-written="<node-name>"');
});

it('makes one input of two runbooks, and fills in what suits both', async () => {
  const page = (name: string, input: string) => [
    `runbooks/etcd/${name}.md`,
    `---\ninputs:\n  - ${input}\n---\n\n# ${name}\n`,
  ];
  const inputsOf = async (first: string, second: string) => {
    const { handbook } = await loadFiles(Object.fromEntries([page('etcdNoLeader', first), page('etcdSlow', second)]));
    return pageInputs(handbook.documents).map(({ name, checks }) => [name, checks.length]);
  };
  expect(await inputsOf('{ name: node, type: node }', "{ name: NODE, pattern: 'control-[0-9]+' }")).toEqual([
    ['node', 2],
  ]);
  expect(await inputsOf('{ name: node, type: node }', '{ name: node }')).toEqual([['node', 0]]);
  expect(await inputsOf("{ name: zone, pattern: '(?:[a-z]+\\.)+' }", '{ name: node, type: node }')).toEqual([
    ['zone', 0],
    ['node', 1],
  ]);
});

it.each([
  ['kubectl --namespace monitoring delete pod prometheus-0', 'deletes objects from the cluster'],
  ['kubectl drain worker-04 --force', 'moves every pod off the node; skips the questions and checks that protect you'],
  ["ssh storage-03 'rm -rf /var/log/ceph'", 'deletes files'],
  ['sudo dd if=/dev/zero of=/dev/sdb', 'overwrites a file or a disk'],
  ['ceph osd out osd.4', 'takes storage or data out of the cluster'],
  ['etcdctl \\\n  member remove 8e9e05c52164694d', 'removes keys, history or members of etcd'],
  ['rabbitmqctl purge_queue --vhost / notifications', 'throws away the messages of a queue'],
  ['mysql --execute "DROP TABLE jobs"', 'deletes data from a database'],
  ['openstack server delete probe', 'deletes resources of the cloud'],
  ['systemctl reboot', 'restarts or switches off the machine'],
])('knows what %s does', (text, words) => {
  expect(dangersIn(text, 'shell').join('; ')).toBe(words);
});

it.each([
  'kubectl get pods',
  'systemctl status etcd',
  'grep --count removed log',
  '# rm -rf /',
  'ceph osd tree',
  'git rm-cached',
  'kubectl taint nodes worker-04 out-of-service:NoExecute-',
])('finds nothing in %s', (text) => {
  expect(dangersIn(text, 'shell')).toEqual([]);
});

it('looks at commands only, and stays quick with long lines', () => {
  expect(dangersIn('- rm -rf /', 'yaml')).toEqual([]);
  expect(dangersIn('$ ceph health\nrm removed\n', 'console')).toEqual([]);
  const start = performance.now();
  for (const line of ['kubectl '.repeat(100_000), `${'rm '.repeat(300)}\n`.repeat(1000)]) dangersIn(line, 'shell');
  expect(performance.now() - start).toBeLessThan(5000);
});
