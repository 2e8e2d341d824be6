import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (page: string): Promise<string> => lintFiles({ 'docs/dns.md': page }, 'front-matter-parses');

test('says nothing about YAML, or about a page without front matter', async () => {
  expect(await lint('---\ntitle: DNS\r\nowner: "network"\n---\n\n# DNS\n')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
  expect(await lint('# DNS\n\n---\n\nText.\n')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('refuses front matter that other readers would run', async () => {
  expect(await lint('---js\n{ title: process.env.HOME }\n---\n\n# DNS\n')).toMatchInlineSnapshot(`
    "docs/dns.md:1:1 error  Front matter is marked \`js\`, only YAML is read; write \`---\` alone.  front-matter-parses
      1 | ---js
        | ^^^^^

    1 error in 1 file.
    "
  `);
});

test('refuses front matter that never ends', async () => {
  expect(await lint('---\ntitle: DNS\n\n# DNS\n')).toMatchInlineSnapshot(`
    "docs/dns.md:1:1 error  Front matter opens here and is never closed; write \`---\` alone on a line below its last field.  front-matter-parses
      1 | ---
        | ^^^

    1 error in 1 file.
    "
  `);
});

test('finds every fault at its place', async () => {
  expect(
    await lint(
      '---\ntitle: DNS\ntitle: Names\nowner: *nobody\ncode: !!js/function "x"\n__proto__: { polluted: yes }\n---\n\n# DNS\n',
    ),
  ).toMatchInlineSnapshot(`
    "docs/dns.md:3:1 error  Repeated key \`title\`, programs differ in which one counts: keep one.  front-matter-parses
      2 | title: DNS
      3 | title: Names
        | ^^^^^

    docs/dns.md:4:8 error  Unknown anchor \`nobody\`, put the value in quotes if the \`*\` is meant literally.  front-matter-parses
      3 | title: Names
      4 | owner: *nobody
        |        ^^^^^^^

    docs/dns.md:5:7 error  Unexpected tag \`!!js/function\`, expected plain YAML: remove the tag, nothing here is turned into code or objects.  front-matter-parses
      4 | owner: *nobody
      5 | code: !!js/function "x"
        |       ^^^^^^^^^^^^^

    docs/dns.md:6:1 error  Key \`__proto__\` is refused, it could change how programs behave: rename it.  front-matter-parses
      5 | code: !!js/function "x"
      6 | __proto__: { polluted: yes }
        | ^^^^^^^^^

    4 errors in 1 file.
    "
  `);
});

test('wants fields, not a list', async () => {
  expect(await lint('---\n- dns\n---\n\n# DNS\n')).toMatchInlineSnapshot(`
    "docs/dns.md:2:1 error  Front matter is not a list of fields; write \`field: value\` lines.  front-matter-parses
      1 | ---
      2 | - dns
        | ^^^^^

    1 error in 1 file.
    "
  `);
});
