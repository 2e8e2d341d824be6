import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'link-text-says-where');

test('says nothing about links that name their target, addresses among them', async () => {
  expect(
    await lint('[The sites](https://dns.example.org), <https://dns.example.org> and https://dns.example.org'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at fillers and at nothing', async () => {
  expect(
    await lint(
      'Look [here](https://a.example.org), [read\n  more…](https://b.example.org) or [](https://c.example.org).',
    ),
  ).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:3:6 info  The link \`here\` does not say where it leads; make the name of what is there the link.  link-text-says-where
      3 | Look [here](https://a.example.org), [read
        |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/restart-the-resolvers.md:4:36 info  The link has no text, so nobody can see or hear it; write where it leads.  link-text-says-where
      3 | Look [here](https://a.example.org), [read
      4 |   more…](https://b.example.org) or [](https://c.example.org).
        |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^

    2 infos in 1 file.
    "
  `);
});

test.each(['Click here', '**here**', 'This page.', 'more »'])('knows %j as a filler', async (text) => {
  expect(await lint(`[${text}](https://dns.example.org)`)).toContain('does not say where it leads');
});

test('a picture speaks through its description', async () => {
  expect(await lint('[![The sites on a map](https://dns.example.org/map.png)](https://dns.example.org)')).toContain(
    'No problems',
  );
});
