import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (frontMatter: string): Promise<string> =>
  lintFiles({ 'docs/rcas/2026-03-02-dns.md': `---\n${frontMatter}\n---\n\n# DNS\n` }, 'rca-follow-ups-have-owners');

test('says nothing where each has a team and a day, or is over', async () => {
  const open = '  - { what: Alert before the zone runs out, owner: network-team, due: 2026-04-15, state: open }';
  const over =
    '  - { what: Sign the zone anew, state: done }\n  - { what: Buy a third site, state: dropped, reason: too dear }';
  expect(await lint(`follow-ups:\n${open}\n${over}`)).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the follow-up that nobody will do', async () => {
  expect(
    await lint(
      'follow-ups:\n  - what: Alert before the zone runs out\n    state: open\n  - what: Drill it\n    owner: network-team\n    state: in-progress',
    ),
  ).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:3:5 error  \`Alert before the zone runs out\` has no \`owner\` and no \`due\`; add \`owner\`, a team or a role, and \`due\`, a date, or it will not be done.  rca-follow-ups-have-owners
      2 | follow-ups:
      3 |   - what: Alert before the zone runs out
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    docs/rcas/2026-03-02-dns.md:5:5 error  \`Drill it\` has no \`due\`; add \`due\`, a date, or it will not be done.  rca-follow-ups-have-owners
      4 |     state: open
      5 |   - what: Drill it
        |     ^^^^^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('wants a team, not a person', async () => {
  const item = (owner: string) => `  - { what: Drill it, owner: "${owner}", due: 2026-04-15, state: open }`;
  expect(
    await lint(`follow-ups:\n${item('ada@example.org')}\n${item('@ada')}\n${item('@example/network')}`),
  ).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:3:30 error  \`ada@example.org\` is a person, expected a team or a role: people move on, and an analysis names nobody.  rca-follow-ups-have-owners
      2 | follow-ups:
      3 |   - { what: Drill it, owner: "ada@example.org", due: 2026-04-15, state: open }
        |                              ^^^^^^^^^^^^^^^^^

    docs/rcas/2026-03-02-dns.md:4:30 error  \`@ada\` is a person, expected a team or a role: people move on, and an analysis names nobody.  rca-follow-ups-have-owners
      3 |   - { what: Drill it, owner: "ada@example.org", due: 2026-04-15, state: open }
      4 |   - { what: Drill it, owner: "@ada", due: 2026-04-15, state: open }
        |                              ^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('asks what changes, but not of an analysis that others wrote', async () => {
  expect(await lint('severity: sev2')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:1:1 error  The analysis has no \`follow-ups\`, so nothing changes and it will happen again; add at least one with \`what\`, \`owner\`, \`due\` and \`state\`.  rca-follow-ups-have-owners
      1 | ---
        | ^^^

    1 error in 1 file.
    "
  `);
  expect(await lint('retold-from: { publisher: Example Cloud }')).toContain('No problems');
});

test('only warns while the analysis is being written', async () => {
  expect(await lint('state: draft')).toMatch(/ warning {2}The analysis has no `follow-ups`/);
});
