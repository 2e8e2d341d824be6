import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/advisories/CVE-2026-10001.md';
const lint = (frontMatter: string, settings = ''): Promise<string> =>
  lintFiles(
    {
      [FILE]: `---\n${frontMatter}\n---\n\n# Images\n`,
      'handbook.yml': `name: H\nurl: https://h.example.org\n${settings}`,
    },
    'embargo',
  );

test('says nothing about what everybody may read', async () => {
  expect(await lint('tlp: clear\naudience: public\nembargo-until: 2026-11-22')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('finds what a public repository must not hold', async () => {
  expect(await lint('tlp: amber+strict\naudience: internal\nembargo-until: 2026-11-23')).toMatchInlineSnapshot(`
    "docs/advisories/CVE-2026-10001.md:2:6 error  \`tlp\` is \`amber+strict\`, which limits who may read the page, but the repository is public, its source and history too: move the page into a private repository, or publish it later.  embargo
      1 | ---
      2 | tlp: amber+strict
        |      ^^^^^^^^^^^^

    docs/advisories/CVE-2026-10001.md:3:11 error  \`audience\` is \`internal\`, but the repository is public, its source and history too: move the page into a private repository, or publish it later.  embargo
      2 | tlp: amber+strict
      3 | audience: internal
        |           ^^^^^^^^

    docs/advisories/CVE-2026-10001.md:4:16 error  The embargo ends on \`2026-11-23\`, but the repository is public, its source and history too: move the page into a private repository, or publish it later.  embargo
      3 | audience: internal
      4 | embargo-until: 2026-11-23
        |                ^^^^^^^^^^

    3 errors in 1 file.
    "
  `);
});

test('keeps back what it does not understand', async () => {
  expect(await lint('tlp: ambr')).toContain('1 error');
  expect(await lint('tlp: TLP:CLEAR')).toContain('No problems');
});

test('lets a private repository hold all of it', async () => {
  expect(await lint('tlp: red\naudience: internal', 'repository: private')).toContain('No problems');
});

test('is a guard: neither settings nor a comment silence it', async () => {
  const page = '# handbook disable embargo: our lawyers agree\ntlp: red';
  expect(await lint(page, 'rules: { embargo: off }')).toMatchInlineSnapshot(`
    "docs/advisories/CVE-2026-10001.md:3:6 error  \`tlp\` is \`red\`, which limits who may read the page, but the repository is public, its source and history too: move the page into a private repository, or publish it later.  embargo
      2 | # handbook disable embargo: our lawyers agree
      3 | tlp: red
        |      ^^^

    1 error in 1 file.
    "
  `);
});

const lintPage = (text: string, settings = ''): Promise<string> =>
  lintFiles({ 'docs/a.md': text, 'handbook.yml': `name: H\n${settings}` }, 'embargo');
const MARKED = '# A\n\n<!-- internal -->\n\nThe vault.\n\n<!-- /internal -->\n';

test('finds marks for internal parts in a public repository, where they hide nothing', async () => {
  expect(await lintPage(MARKED)).toMatchInlineSnapshot(`
    "docs/a.md:3:1 error  A mark for an internal part hides nothing here, since the repository is public, its source and history too: take the part out, or keep the page in a private repository and publish its public part from there.  embargo
      3 | <!-- internal -->
        | ^^^^^^^^^^^^^^^^^

    docs/a.md:7:1 error  A mark for an internal part hides nothing here, since the repository is public, its source and history too: take the part out, or keep the page in a private repository and publish its public part from there.  embargo
      7 | <!-- /internal -->
        | ^^^^^^^^^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('lets pages explain the marks', async () => {
  expect(await lintPage('# A\n\nWrite `<!-- internal -->`:\n\n```md\n<!-- internal -->\n```\n')).toContain(
    'No problems',
  );
});

test('takes whole parts in a private repository, and says where one is unsure', async () => {
  expect(await lintPage(MARKED, 'repository: private\n')).toContain('No problems');
  expect(await lintPage(MARKED.replace('/internal', 'internal'), 'repository: private\n')).toMatchInlineSnapshot(`
    "docs/a.md:3:1 error  An internal part begins here and never ends, so all that follows is kept inside; write \`<!-- /internal -->\` where it does.  embargo
      3 | <!-- internal -->
        | ^^^^^^^^^^^^^^^^^

    docs/a.md:7:1 error  An internal part begins inside of another; end the first with \`<!-- /internal -->\` before it.  embargo
      7 | <!-- internal -->
        | ^^^^^^^^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});
