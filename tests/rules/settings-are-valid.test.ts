import { expect, test } from 'vitest';
import { lintFiles, loadFiles } from '../support/lint-files.ts';

const PAGE = { 'docs/dns.md': '# DNS\n\nSee [none](none.md).\n' };
const lint = (settings: string): Promise<string> =>
  lintFiles({ ...PAGE, 'handbook.yml': settings }, 'settings-are-valid');

test('says nothing about known fields', async () => {
  expect(
    await lint('name: Network handbook\nurl: https://handbook.example.org\nrules: { reference-resolves: warning }\n'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('finds unknown fields, unknown rules, and guards that somebody wants to lower', async () => {
  expect(
    await lint(
      'nmae: Network handbook\nurl: ftp://example.org\nrules:\n  runbok-has-steps: off\n  link-stays-inside: off\n  reference-resolves: loud\n',
    ),
  ).toMatchInlineSnapshot(`
    "handbook.yml:1:1 error  Unknown field \`nmae\`, did you mean \`name\`?  settings-are-valid
      1 | nmae: Network handbook
        | ^^^^

    handbook.yml:2:6 error  \`url\` is \`ftp://example.org\`, expected an address that begins with \`https://\` or \`http://\`, such as \`https://handbook.example.org/\`.  settings-are-valid
      1 | nmae: Network handbook
      2 | url: ftp://example.org
        |      ^^^^^^^^^^^^^^^^^

    handbook.yml:4:3 error  Unknown rule \`runbok-has-steps\`; \`handbook rules\` lists them.  settings-are-valid
      3 | rules:
      4 |   runbok-has-steps: off
        |   ^^^^^^^^^^^^^^^^

    handbook.yml:5:3 error  \`link-stays-inside\` protects others, it cannot be lowered; remove this line, or write \`error\`.  settings-are-valid
      4 |   runbok-has-steps: off
      5 |   link-stays-inside: off
        |   ^^^^^^^^^^^^^^^^^

    handbook.yml:6:23 error  Unknown value \`loud\` for \`rules.reference-resolves\`, expected \`off\`, \`info\`, \`warning\` or \`error\`.  settings-are-valid
      5 |   link-stays-inside: off
      6 |   reference-resolves: loud
        |                       ^^^^

    5 errors in 2 files.
    "
  `);
});

test('leaves out a bad value and keeps the good ones', async () => {
  const { handbook } = await loadFiles({
    ...PAGE,
    'handbook.yml': 'name: [Network]\nurl: https://handbook.example.org\n',
  });
  expect(handbook.settings).toMatchObject({ name: 'Operations Handbook', url: 'https://handbook.example.org' });
});

test('stops where the settings are no YAML, and says where', async () => {
  await expect(loadFiles({ ...PAGE, 'handbook.yml': 'name: "Network\nurl: x\n' })).rejects.toThrow(
    /^handbook\.yml:\d+:\d+: /,
  );
});
