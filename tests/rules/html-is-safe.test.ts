import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> => lintFiles({ 'docs/dns.md': `# DNS\n\n${text}\n` }, 'html-is-safe');

test('says nothing about harmless HTML and comments', async () => {
  expect(
    await lint(
      '<details><summary>Why</summary>Because.</details>\n\n<!-- a note -->\n\nPress <kbd>Enter</kbd>, `<namespace>`.',
    ),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('finds placeholders that vanish', async () => {
  expect(await lint('Look at the pods of <namespace> on <node-name>.')).toMatchInlineSnapshot(`
    "docs/dns.md:3:21 warning  \`<namespace>\` is read as HTML and vanishes from the page; write it in backticks, or as \`&lt;namespace&gt;\`.  html-is-safe
      3 | Look at the pods of <namespace> on <node-name>.
        |                     ^^^^^^^^^^^

    docs/dns.md:3:36 warning  \`<node-name>\` is read as HTML and vanishes from the page; write it in backticks, or as \`&lt;node-name&gt;\`.  html-is-safe
      3 | Look at the pods of <namespace> on <node-name>.
        |                                    ^^^^^^^^^^^

    2 warnings in 1 file.
    "
  `);
});

test('says what the site removes', async () => {
  expect(
    await lint(
      '<script>alert(1)</script>\n\n<img src=x onerror="alert(1)">\n\n<a href="javascript:alert(1)">x</a>\n\n<IFRAME src="https://example.org"></IFRAME>',
    ),
  ).toMatchInlineSnapshot(`
    "docs/dns.md:3:1 warning  \`<script>\` is removed from the page; write it in Markdown, or leave it out.  html-is-safe
      3 | <script>alert(1)</script>
        | ^^^^^^^^

    docs/dns.md:5:1 warning  The attribute \`onerror\` is removed from the page; leave it out.  html-is-safe
      5 | <img src=x onerror="alert(1)">
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:7:1 warning  The address of this element is removed from the page; only http, https and mailto are kept.  html-is-safe
      7 | <a href="javascript:alert(1)">x</a>
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:9:1 warning  \`<iframe>\` is removed from the page; write it in Markdown, or leave it out.  html-is-safe
      9 | <IFRAME src="https://example.org"></IFRAME>
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    4 warnings in 1 file.
    "
  `);
});

test('finds a comment that hides the rest of the page', async () => {
  expect(await lint('Before.\n\n<!-- never closed\n\n## Hidden\n')).toMatchInlineSnapshot(`
    "docs/dns.md:5:1 warning  This comment is never closed, it hides the rest of the page; close it with \`-->\`.  html-is-safe
      5 | <!-- never closed
        | ^^^^

    1 warning in 1 file.
    "
  `);
});
