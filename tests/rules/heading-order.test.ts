import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'heading-order');

test('says nothing about levels that follow each other', async () => {
  expect(await lint('## A\n\n### B\n\n#### C\n\n## D\n\n### E')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the level that is left out and at the second title', async () => {
  expect(await lint('## One by one\n\n#### With a pause\n\n# All at *once*')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:5:1 info  \`With a pause\` is a heading of level 4 below \`One by one\` of level 2, expected level 3 at most; readers who listen lose the thread.  heading-order
      5 | #### With a pause
        | ^^^^^^^^^^^^^^^^^

    docs/restart-the-resolvers.md:7:1 info  \`All at once\` is a second heading of level 1 after \`Restart the resolvers\`, expected one as the page's title; write \`## All at once\`.  heading-order
      7 | # All at *once*
        | ^^^^^^^^^^^^^^^

    2 infos in 1 file.
    "
  `);
});

test('a page may have its title in the front matter', async () => {
  const page = '---\ntitle: Restart the resolvers\n---\n\n';
  expect(await lintFiles({ 'docs/dns.md': `${page}## One by one\n` }, 'heading-order')).toContain('No problems');
  expect(await lintFiles({ 'docs/dns.md': `${page}### One by one\n` }, 'heading-order')).toMatchInlineSnapshot(`
    "docs/dns.md:5:1 info  \`One by one\` is a heading of level 3 at the top of the page, expected level 2 at most; readers who listen lose the thread.  heading-order
      5 | ### One by one
        | ^^^^^^^^^^^^^^

    1 info in 1 file.
    "
  `);
});
