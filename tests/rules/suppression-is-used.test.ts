import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';

const lint = (page: string, files = {}): Promise<string> => lintFiles({ 'docs/dns.md': page, ...files });

test('hides what it names, for the next block or for the file', async () => {
  expect(
    await lint('# DNS\n\n<!-- handbook disable reference-resolves: page moves in May -->\n\nSee [zones](zones.md).\n'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
  expect(
    await lint('<!-- handbook disable reference-resolves: page moves in May -->\n\n# DNS\n\nSee [zones](zones.md).\n'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
  expect(
    await lint(
      '---\n# handbook disable reference-resolves: page moves in May\ntitle: DNS\n---\n\n# DNS\n\nSee [zones](zones.md).\n',
    ),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('covers the next block and no more', async () => {
  expect(
    await lint(
      '# DNS\n\n<!-- handbook disable reference-resolves: moves -->\n\nSee [zones](zones.md).\n\nSee [hosts](hosts.md).\n',
    ),
  ).toMatchInlineSnapshot(`
    "docs/dns.md:7:13 error  No file at \`docs/hosts.md\`; correct the path or remove the link.  reference-resolves
      7 | See [hosts](hosts.md).
        |             ^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test('finds suppressions without use, reason, rule or right', async () => {
  const page = `# DNS

<!-- handbook disable reference-resolves: nothing is wrong below -->

<!-- handbook disable reference-resolves -->

<!-- handbook disable referense-resolves: misspelt -->

<!-- handbook disable link-stays-inside: it is our own server -->

<!-- handbook snooze 2026-11-21 reference-resolves: until yesterday -->

<!-- handbook snooze tomorrow reference-resolves: no day -->

<!-- handbook hide reference-resolves: no such word -->

See [zones](zones.md) and [passwords](file:///etc/passwd).
`;
  expect(await lint(page)).toMatchInlineSnapshot(`
    "docs/dns.md:5:1 warning  A suppression says why; write a reason after \`reference-resolves:\`.  suppression-is-used
      5 | <!-- handbook disable reference-resolves -->
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:7:1 warning  Unknown rule \`referense-resolves\`, did you mean \`reference-resolves\`?  suppression-is-used
      7 | <!-- handbook disable referense-resolves: misspelt -->
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:9:1 warning  \`link-stays-inside\` protects others and cannot be suppressed; mend what it found.  suppression-is-used
      9 | <!-- handbook disable link-stays-inside: it is our own server -->
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:11:1 warning  The snooze of \`reference-resolves\` ended on 2026-11-21; mend what it hid, or remove it.  suppression-is-used
      11 | <!-- handbook snooze 2026-11-21 reference-resolves: until yesterday -->
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:13:1 warning  A snooze needs its last day; write \`handbook snooze 2027-01-31 <rule>: <reason>\`.  suppression-is-used
      13 | <!-- handbook snooze tomorrow reference-resolves: no day -->
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:15:1 warning  Unknown instruction \`hide\`, expected \`disable\` or \`snooze\`.  suppression-is-used
      15 | <!-- handbook hide reference-resolves: no such word -->
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/dns.md:17:39 error  \`file:///etc/passwd\` is shown as text, not as a link: \`file:\` is not http, https or mailto; link to a page, an image or a web address.  link-stays-inside
      17 | See [zones](zones.md) and [passwords](file:///etc/passwd).
         |                                       ^^^^^^^^^^^^^^^^^^

    1 error, 6 warnings in 1 file.
    "
  `);
});

test('a snooze hides until its last day', async () => {
  expect(
    await lint(
      '# DNS\n\n<!-- handbook snooze 2026-11-22 reference-resolves: moves today -->\n\nSee [zones](zones.md).\n',
    ),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('works above a rule of a rule file', async () => {
  const rule = alertRule('dnsDown').replace(
    '      - alert:',
    '      # handbook disable alert-has-a-runbook: pages nobody\n      - alert:',
  );
  expect(await lint('# DNS\n', { 'docs/monitoring/dns/dns.rules.yml': rule })).toMatchInlineSnapshot(`
    "No problems in 2 files.
    "
  `);
});

test('is text inside a fence', async () => {
  expect(
    await lint('# DNS\n\n```markdown\n<!-- handbook disable reference-resolves: an example -->\n```\n'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('exceptions of handbook.yml hide, and are told when they no longer do', async () => {
  const settings = `exceptions:
  - { file: docs/dns.md, rule: reference-resolves, reason: page moves in May }
  - { file: docs/mail.md, rule: reference-resolves, reason: page was removed }
`;
  expect(await lint('# DNS\n\nSee [zones](zones.md).\n', { 'handbook.yml': settings })).toMatchInlineSnapshot(`
    "handbook.yml:3:5 warning  Nothing in \`docs/mail.md\` is left for this exception to hide; remove it.  suppression-is-used
      2 |   - { file: docs/dns.md, rule: reference-resolves, reason: page moves in May }
      3 |   - { file: docs/mail.md, rule: reference-resolves, reason: page was removed }
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});
