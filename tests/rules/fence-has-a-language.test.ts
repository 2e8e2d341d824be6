import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'fence-has-a-language');

test('says nothing about blocks that say what they are, nor about indented ones', async () => {
  expect(
    await lint('```sh\nuptime\n```\n\n~~~text\nup 3 days\n~~~\n\n    up 3 days\n\n```\n\n```'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the mark, and names the language where it is plain', async () => {
  expect(await lint('1. Look:\n\n   ```\n   kubectl get pods\n   ```\n')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:5:4 info  The block does not say what it is, so it cannot be checked or highlighted: write a language after \`\` \`\`\` \`\` (it looks like \`sh\`).  fence-has-a-language
      5 |    \`\`\`
        |    ^^^

    1 info in 1 file.
    "
  `);
});

test('asks where the block could be anything', async () => {
  expect(await lint('~~~\nup 3 days\n~~~')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:3:1 info  The block does not say what it is, so it cannot be checked or highlighted: write a language after \`~~~\` (\`text\` for output).  fence-has-a-language
      3 | ~~~
        | ^^^

    1 info in 1 file.
    "
  `);
});

test.each([
  ['$ uptime\n up 3 days', 'console'],
  ['root@dns1:~# uptime', 'console'],
  ['{ "replicas": 3 }', 'json'],
  ['apiVersion: v1\nkind: Pod', 'yaml'],
  ['sum by (zone) (rate(dns_requests_total[5m]))', 'promql'],
])('knows %j as %s', async (block, language) => {
  expect(await lint(`\`\`\`\n${block}\n\`\`\``)).toContain(`looks like \`${language}\``);
});
