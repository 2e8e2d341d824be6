import { describe, expect, test } from 'vitest';
import { makeFixes } from '../../plugins/core/check/fixes/make-fixes.ts';
import { checkFiles, lintFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

const FILE = 'runbooks/etcd/etcdNoLeader.md';
const lint = (page: string): Promise<string> => lintFiles({ [FILE]: page }, 'sections-are-present');

test('says nothing about a runbook with all four sections', async () => {
  expect(await lint(runbook())).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('takes the headings that other handbooks use', async () => {
  expect(await lint(runbook().replace('## Meaning', '## Symptoms:'))).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('says which section is missing, and after which one it belongs', async () => {
  expect(
    await lint(runbook().replace('## Impact', '### Impact').replace('## Mitigation', '## Fix it')),
  ).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:1:1 error  Missing section \`Mitigation\`, add it after \`Diagnosis\`: Give the steps that end the trouble, safest first, one command each; say which cannot be undone.  sections-are-present
      1 | ---
        | ^

    runbooks/etcd/etcdNoLeader.md:11:1 error  Section \`Impact\` is a heading of level 3, expected level 2; write \`## Impact\`.  sections-are-present
      11 | ### Impact
         | ^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('finds sections that are empty, misplaced or unfinished', async () => {
  const page = `# etcdNoLeader

## Impact

Writes fail. TODO: which ones?

## Meaning

<!-- nothing yet -->

## Diagnosis

### Members

Ask every member.

## Mitigation

Start the members.
`;
  expect(await lint(page)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:1 warning  Section \`Impact\` stands before \`Meaning\`, expected after it; move it, readers look for it there.  sections-are-present
      3 | ## Impact
        | ^^^^^^^^^

    runbooks/etcd/etcdNoLeader.md:5:14 warning  \`TODO\` is left in the text; finish it or open an issue for it.  sections-are-present
      5 | Writes fail. TODO: which ones?
        |              ^^^^

    runbooks/etcd/etcdNoLeader.md:7:1 error  Section \`Meaning\` is empty: Say in two sentences what the alert watches and what is wrong when it fires.  sections-are-present
      7 | ## Meaning
        | ^^^^^^^^^^

    1 error, 2 warnings in 1 file.
    "
  `);
});

test('asks less of a draft', async () => {
  expect(await lint('---\nstate: draft\n---\n\n# etcdNoLeader\n\n## Meaning\n\nNo leader.\n')).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:1:1 warning  Missing section \`Diagnosis\`, add it after \`Meaning\`: Give commands in the order in which they narrow the cause down, each with what a good and a bad answer looks like.  sections-are-present
      1 | ---
        | ^

    runbooks/etcd/etcdNoLeader.md:1:1 warning  Missing section \`Impact\`, add it after \`Meaning\`: Say who notices what, and how soon, so that the responder can judge how much haste is needed.  sections-are-present
      1 | ---
        | ^

    runbooks/etcd/etcdNoLeader.md:1:1 warning  Missing section \`Mitigation\`, add it after \`Meaning\`: Give the steps that end the trouble, safest first, one command each; say which cannot be undone.  sections-are-present
      1 | ---
        | ^

    3 warnings in 1 file.
    "
  `);
});

test('points at the fence that swallows a section', async () => {
  const page = runbook().replace('Ask every member for its status.', '```shell\netcdctl endpoint status\n');
  expect(await lint(page)).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:17:1 error  This fence is not closed before section \`Mitigation\`, which becomes part of the code; close it above the heading.  sections-are-present
      17 | \`\`\`shell
         | ^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test('an analysis that retells a published one may lack what its source does not say', async () => {
  const sections = ['Summary', 'Impact', 'Timeline', 'Root cause'].map(
    (title) => `## ${title}\n\nThe resolvers were down.\n`,
  );
  const page = (frontMatter: string) => `---\n${frontMatter}\n---\n\n# DNS\n\n${sections.join('\n')}`;
  const file = 'docs/rcas/2026-03-02-dns.md';
  const lint = (frontMatter: string) => lintFiles({ [file]: page(frontMatter) }, 'sections-are-present');
  expect(await lint('retold-from: { publisher: Example Cloud }')).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
  expect(await lint('severity: sev2')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:1:1 error  Missing section \`Contributing factors\`, add it after \`Root cause\`: Say what made it more likely, longer or worse.  sections-are-present
      1 | ---
        | ^

    docs/rcas/2026-03-02-dns.md:1:1 error  Missing section \`Follow-ups\`, add it after \`Root cause\`: Say why these changes were chosen; the list itself stands in \`follow-ups\`.  sections-are-present
      1 | ---
        | ^

    docs/rcas/2026-03-02-dns.md:1:1 error  Missing section \`What went well\`, add it after \`Root cause\`: Say what limited the damage, so that it is kept.  sections-are-present
      1 | ---
        | ^

    3 errors in 1 file.
    "
  `);
});

describe('a section whose heading is misspelled', () => {
  const fixed = async (page: string): Promise<string> => {
    const { problems, handbook } = await checkFiles({ [FILE]: page });
    return makeFixes(problems, handbook.textOf).texts.get(FILE) ?? page;
  };
  const misspell = (from: string, to: string): string => runbook().replace(`## ${from}`, `## ${to}`);

  test('is pointed at, with what was meant', async () => {
    expect(await lint(misspell('Diagnosis', 'Diagnossis'))).toMatchInlineSnapshot(`
      "runbooks/etcd/etcdNoLeader.md:15:1 error  Found \`Diagnossis\`, did you mean \`Diagnosis\`?  sections-are-present
        15 | ## Diagnossis
           | ^^^^^^^^^^^^^

      1 error in 1 file.
      "
    `);
    expect(await lint(misspell('Meaning', 'Symptons:'))).toContain(
      'Found `Symptons` but no section `Meaning`, did you mean `Symptoms`?',
    );
  });

  test.each([
    ['## Imapct', '## Impact'],
    ['## impacts', '## Impact'],
    ['## Impacct: ##', '## Impact: ##'],
    ['## `Impacts`', '## `Impact`'],
    ['## Customer imapct', '## Customer impact'],
    ['Impaact\n-------', 'Impact\n-------'],
    // Two letters in a short word make another word, and so does the first one.
    ['## Import', undefined],
    ['## Defects', undefined],
    ['## Effects on users', undefined],
    // What is written is not the text: its author mends it.
    ['## Imp**actt**', undefined],
  ])('%j becomes %j with --fix', async (heading, mended) => {
    const page = runbook().replace('## Impact', heading);
    expect(await fixed(page)).toBe(mended === undefined ? page : page.replace(heading, mended));
  });

  test('is not guessed where two could be it, or where it is there as well', async () => {
    const twice = `${misspell('Mitigation', 'Mitigaton')}\n## Mitigatoin\n\nCall somebody.\n`;
    expect(await lint(twice)).toContain('Missing section `Mitigation`');
    expect(await fixed(twice)).toBe(twice);
    expect(await lint(`${runbook()}\n## Mitigations\n\nCall somebody.\n`)).toContain('No problems');
  });
});
