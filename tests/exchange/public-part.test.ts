import { expect, test } from 'vitest';
import { compileInternal, publicPart } from '../../plugins/core/index.ts';
import { loadFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

const divide = async (page: string, files: Record<string, string> = {}) => {
  const { handbook, graph } = await loadFiles({ 'handbook.yml': 'repository: private\n', 'docs/a.md': page, ...files });
  const { files: left, findings, internal } = publicPart(handbook, graph);
  return {
    text: left.get('docs/a.md'),
    left: [...left.keys()],
    messages: findings.map(({ message }) => message),
    pointers: findings.map(({ file, span }) => [file, handbook.textOf(file).slice(...span)]),
    internal,
  };
};

test('a page without marks is published as it is', async () => {
  expect(await divide('# A\n\nFor all.\n')).toMatchObject({ text: undefined, left: ['docs/a.md'], messages: [] });
});

test('parts are cut out of lists, lines and tables, and leave no trace', async () => {
  const page = `# A

- one
<!-- internal -->
- two
<!-- /internal -->
- three <!-- internal -->(four)<!-- /internal -->

<!--internal-->

## Five

<!-- /INTERNAL -->
`;
  expect((await divide(page)).text).toBe('# A\n\n- one\n- three \n\n');
});

test('in code a mark is text, and around code it cuts', async () => {
  const inCode = await divide('# A\n\n`<!-- internal -->` is a mark.\n');
  expect(inCode).toMatchObject({ text: undefined, messages: [] });
  const around = await divide(
    '# A\n\n<!-- internal -->\n\n```sh\nls <!-- /internal -->\n```\n\n<!-- /internal -->\n\nB\n',
  );
  expect(around.text).toBe('# A\n\nB\n');
});

test('what is unsure stays inside and is said', async () => {
  const unsure = {
    'never ends': '# A\n\n<!-- internal -->\n\nB\n',
    'inside of another': '# A\n\n<!-- internal -->\n\n<!-- internal -->\n\nB\n\n<!-- /internal -->\n',
    'nowhere began': '# A\n\nB\n\n<!-- /internal -->\n',
    'nothing else': '# A\n\n<!-- internal: for us -->\n\nB\n\n<!-- /internal -->\n',
    'block of code': '# A\n\n```md\n<!-- internal -->\nB\n<!-- /internal -->\n```\n',
  };
  for (const [said, page] of Object.entries(unsure)) {
    expect((await divide(page)).messages.join('\n'), said).toContain(said);
  }
  expect((await divide(unsure['never ends'])).text).toBe('# A\n\n');
});

test('the page of a folder speaks for what lies in it, and a picture for the pages that show it', async () => {
  const { left } = await divide(
    '# A\n\n![b](b.png)\n\n<!-- internal -->![c](c.png)<!-- /internal -->\n\nSee <!-- internal -->![d](d.png)<!-- /internal --> this.\n',
    {
      'docs/b.png': 'b',
      'docs/c.png': 'c',
      'docs/d.png': 'd',
      'docs/monitoring/etcd/index.md': '---\naudience: internal\n---\n\n# etcd\n',
      'docs/monitoring/etcd/etcd.rules.yml': 'groups: []\n',
      'docs/later.md': '---\nembargo-until: 2099-01-01\n---\n\n# Later\n',
    },
  );
  expect(left).toEqual(['docs/a.md', 'docs/b.png']);
});

test('a public page that names an internal one is pointed at, where it does', async () => {
  const inside = '---\naudience: internal\nrelated: [dnsSlow]\n---\n\n# Vault\n';
  const found = await divide(
    '# A\n\nSee [it](b/vault.md#vault), <!-- internal -->[it](b/vault.md)<!-- /internal -->.\n',
    {
      'docs/b/vault.md': inside,
      'docs/services/keys.md': inside.replace('Vault', 'Keys'),
      'runbooks/dns/dnsSlow.md': runbook({
        title: 'dnsSlow',
        frontMatter: 'service: keys\nrelated:\n  - vault\n  - dnsLate\n',
      }),
      // Its folder is called like an internal service, and says so by itself.
      'runbooks/keys/dnsLate.md': runbook({ title: 'dnsLate' }),
    },
  );
  expect(found.pointers).toEqual([
    ['docs/a.md', 'b/vault.md#vault'],
    ['runbooks/dns/dnsSlow.md', 'keys'],
    ['runbooks/dns/dnsSlow.md', 'vault'],
  ]);
  expect(found.messages[0]).toContain('take the link out');
  expect(found.messages[1]).toContain('the internal page may name this one instead');
  expect(found.messages.join('\n')).not.toMatch(/vault|keys/i);
});

test('internal texts are known again in every spelling', () => {
  const from = {
    file: 'docs/a.md',
    offset: 0,
    text: '<!-- internal -->Ask **Jane** at vault-7.acme.dev: the key “hangs” at the door.<!-- /internal -->',
  };
  const find = compileInternal([from], ['The door is open, and the key is not.'], []);
  const hidden = [
    '{"text":"vault-7.acme.dev"}',
    'https://x.example/?q=vault%2D7%2Eacme%2Edev',
    'vault&#45;7.acme.dev',
    'vault\\u002d7.acme.dev',
    '<p>Ask <strong>Jane</strong> at <code>vault</code>-7',
    'the key \\n hangs\\n at the',
  ];
  for (const text of hidden) expect(find('a.html', text)?.from, text).toBe(from);
  expect(find('vault-7.acme.dev.html', '')?.from).toBe(from);
  for (const text of ['The door is open', 'Ask Jane', 'vault', 'at the door'])
    expect(find('a.html', text)).toBeUndefined();
});

test('what is public too, or allowed, is not internal', () => {
  const from = { file: 'docs/a.md', offset: 0, text: 'The alert CephOSDDown fires on node7x.' };
  expect(compileInternal([from], ['CephOSDDown'], ['node7x'])('a', 'CephOSDDown node7x')).toBeUndefined();
  expect(compileInternal([from], ['CephOSDDown'], [])('a', 'CephOSDDown node7x')).toBeUndefined();
});
