// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'shell-parses');

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

test.each([
  ['shell', 'kubectl get pods --output wide | grep -v Running'],
  ['bash', 'for node in $(kubectl get nodes -o name); do\n  echo "$node"\ndone'],
  ['sh', 'cat > Corefile <<END\n.:53 {\n  forward . "8.8.8.8\n}\nEND'],
  ['shell', 'dig @<resolver> <name of the zone> +short > <file>'],
  ['console', '$ dig example.org (\n;; no servers could be reached)'.replace(' (', '')],
  ['console', 'Answers (without prompts)'],
  ['zsh', 'print ${(f)"$(<hosts)"}'],
  ['shell file=restart.sh', 'if true; then'],
  ['yaml', 'a: (b'],
])('says nothing about %s %j', async (language, text) => {
  expect(await lint(block(language, text))).toContain('No problems');
});

test('points at the character, behind letters of several bytes and in a list', async () => {
  expect(await lint('1. Look:\n\n   ```sh\n   echo "zurück" (\n   ```')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:6:18 warning  A shell refuses this: a command can only contain words and redirects; encountered \`(\`; correct it, or name the language that it is in.  shell-parses
      5 |    \`\`\`sh
      6 |    echo "zurück" (
        |                  ^

    1 warning in 1 file.
    "
  `);
});

test('takes only the commands of a session', async () => {
  expect(await lint(block('console', '$ kubectl get pods |\n$ echo "no (\nerror: it (broke'))).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:5:8 warning  A shell refuses this: reached EOF without closing quote \`"\`; correct the command.  shell-parses
      4 | $ kubectl get pods |
      5 | $ echo "no (
        |        ^

    1 warning in 1 file.
    "
  `);
});

test('says what else the block is', async () => {
  expect(
    await lint(
      [
        block('bash', 'sum by (pod) (rate(coredns_dns_requests_total[5m])) > 10'),
        block('sh', 'I0611 11:13:35.048771 1 log.go:245] Apply of (apps/v1, Kind=Deployment) was successful'),
      ].join('\n\n'),
    ),
  ).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:4:8 warning  This is marked \`bash\` and no shell reads it: it is a query, write \`promql\` as its language.  shell-parses
      3 | \`\`\`bash
      4 | sum by (pod) (rate(coredns_dns_requests_total[5m])) > 10
        |        ^

    docs/restart-the-resolvers.md:8:46 warning  This is marked \`sh\` and no shell reads it: it looks like output, write \`text\` as its language.  shell-parses
      7 | \`\`\`sh
      8 | I0611 11:13:35.048771 1 log.go:245] Apply of (apps/v1, Kind=Deployment) was successful
        |                                              ^

    2 warnings in 1 file.
    "
  `);
});
