import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (text: string): Promise<string> =>
  lintFiles({ 'docs/restart-the-resolvers.md': `# Restart the resolvers\n\n${text}\n` }, 'fence-parses');

const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

test.each([
  ['yaml', 'replicas: 3\n---\nreplicas: 4'],
  [
    'yaml',
    'name: {{ .Release.Name }}\n{{- if .Values.tls }}\ntls: <secret name>\n{{- end }}\nzones:\n  - example.org\n  ...\n',
  ],
  ['yaml', '{% if tls %}\nport: {{ port }}\n{% endif %}\nsecret: !vault |\n  abc'],
  ['json', '{ "replicas": 3, "zone": "<zone>" }'],
  ['json', '{ "zone": "a//b#c,]" }\n{ "zone": "b" }'],
  ['json', '{ "zones": [ ... ] }'],
  ['json', '{\n  "zone": "a",\n  ...\n  "replicas": 3\n}'],
  ['json', '{ {{ if .tls }} "port": 853 {{ end }} }'],
  ['json', ''],
  ['jsonc', '{ "replicas": 3 // three sites\n}'],
  ['promql', 'sum(rate(dns_requests_total[5m]))\n\n# slow ones\ndns_request_seconds > 1'],
  ['promql', 'dns_up == 0\ndns_down == 1'],
  ['promql', 'rate(dns_requests_total[$__rate_interval]) > <limit>'],
  ['text', 'a: b: c'],
])('says nothing about %s %j', async (language, text) => {
  expect(await lint(block(language, text))).toContain('No problems');
});

test('points into the block, in a list too', async () => {
  expect(await lint('1. Write:\n\n   ```yaml\n   replicas: 3\n     image: coredns\n   ```')).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:6:14 warning  This block is no YAML: unexpected \`:\` inside a value, put the value in quotes or begin a new line for the key.  fence-parses
      5 |    \`\`\`yaml
      6 |    replicas: 3
        |              ^

    1 warning in 1 file.
    "
  `);
});

test('says what JSON does not have', async () => {
  expect(
    await lint([block('json', '{\n  "replicas": 3 // three sites\n}'), block('json', '{ "zone": "a", }')].join('\n\n')),
  ).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:5:17 warning  JSON has no comments; remove this one, or write \`jsonc\` as the language.  fence-parses
      4 | {
      5 |   "replicas": 3 // three sites
        |                 ^^^^^^^^^^^^^^

    docs/restart-the-resolvers.md:10:14 warning  Found a comma after the last item, which JSON does not allow; remove it.  fence-parses
       9 | \`\`\`json
      10 | { "zone": "a", }
         |              ^

    2 warnings in 1 file.
    "
  `);
});

test('says what is no JSON at all', async () => {
  expect(await lint(block('json', '$ dig +json example.org\n{"status": "NOERROR"}'))).toMatchInlineSnapshot(`
    "docs/restart-the-resolvers.md:4:1 warning  This block is no JSON, expected a value such as \`{ "name": "etcd" }\`; correct it, or name the language that it is in.  fence-parses
      3 | \`\`\`json
      4 | $ dig +json example.org
        | ^^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('leaves blocks to the tool that reads them', async () => {
  expect(await lint(block('yaml', 'groups:\n  - name: dns\n    rules:\n      - alert: [DNSDown'))).toContain(
    'No problems',
  );
});

test('points at the character in a query, behind another one', async () => {
  expect(await lint(block('promql', 'dns_up == 0\n\nsum(rate(dns_requests_total[5m])'))).toContain(
    'docs/restart-the-resolvers.md:6:',
  );
});
