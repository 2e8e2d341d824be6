import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'template-name');

test('says nothing about a clean page', async () => {
  expect(await lint('## One by one\n\nWait for a minute.')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at what is wrong', async () => {
  expect(await lint('## One by one:\n\nWait for a minute.')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:3:1 warning  Found a colon at the end of the heading \`One by one:\`, remove it.  template-name
      3 | ## One by one:
        | ^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('leaves a colon inside of a heading alone', async () => {
  expect(await lint('## DNS: one by one\n\nWait for a minute.')).toContain('No problems');
});
