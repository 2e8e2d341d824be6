import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

test('says nothing about UTF-8 text in any script', async () => {
  expect(
    await lintFiles(
      { 'runbooks/etcd/etcdNoLeader.md': `\ufeff${runbook({ impact: 'Кластер 日本語 ✓ \ufffd' })}` },
      'file-is-markdown',
    ),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('refuses programs, other encodings and bytes that are no text', async () => {
  const files = {
    'docs/program.mdx': '{process.exit(1)}\n',
    'docs/utf16.md': Buffer.from('\ufeff# Title\n', 'utf16le'),
    'docs/latin1.md': Buffer.concat([Buffer.from('# St'), Buffer.from([0xf6]), Buffer.from('rung\n')]),
    'docs/nul.md': '# Title\n\nA\u0000B\n',
    'docs/empty.md': '\n',
    'docs/.hidden.md': '# Hidden\n',
    'docs/line\nbreak.md': '# Title\n',
  };
  expect(await lintFiles(files, 'file-is-markdown')).toMatchInlineSnapshot(`
    "docs/.hidden.md:1:1 warning  \`docs/.hidden.md\` begins with a dot, so it is neither checked nor published; rename it.  file-is-markdown

    docs/empty.md:1:1 error  The page is empty; write at least a heading, or remove the file.  file-is-markdown

    docs/latin1.md:1:5 error  A byte here is not UTF-8; save the file as UTF-8.  file-is-markdown
      1 | # St�rung
        |     ^

    docs/line break.md:1:1 error  The file name holds a control character or a backslash; rename the file.  file-is-markdown
      1 | # Title
        | ^

    docs/nul.md:3:2 error  The file contains a NUL character, it is not text; remove it.  file-is-markdown
      3 | A B
        |  ^

    docs/program.mdx:1:1 error  MDX is a program that runs when the site is built, expected Markdown; rename the file to \`.md\`.  file-is-markdown
      1 | {process.exit(1)}
        | ^

    docs/utf16.md:1:1 error  The file is UTF-16 (little endian), expected UTF-8; save it as UTF-8.  file-is-markdown

    6 errors, 1 warning in 7 files.
    "
  `);
});

test('does not end where a page nests without end', async () => {
  const report = await lintFiles({ 'docs/deep.md': `${'> '.repeat(3_000)}end\n` }, 'file-is-markdown');
  expect(report).toMatch(/^(?:No problems|docs\/deep\.md:1:1 error {2}The page nests too deeply)/);
});
