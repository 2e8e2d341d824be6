import { expect, test } from 'vitest';
import { checkFiles, lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/rcas/2026-03-02-dns.md';
const page = (text: string): string => `# Names did not resolve\n\n## Root cause\n\n${text}\n`;
const lint = (text: string, settings = ''): Promise<string> =>
  lintFiles(
    { [FILE]: page(text), 'handbook.yml': `name: DNS\nurl: https://dns.example.org\n${settings}` },
    'rca-is-blameless',
  );

async function found(text: string): Promise<string[]> {
  const { problems } = await checkFiles({ [FILE]: page(text) });
  const own = problems.filter(({ rule }) => rule === 'rca-is-blameless');
  return own.map(({ severity, range }) => `${severity} ${page(text).slice(range.start.offset, range.end.offset)}`);
}

test('says nothing about a cause that can be changed', async () => {
  expect(
    await lint('The command that removes a zone looks like the one that reloads it, and asks nothing.'),
  ).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the words that blame, and says what to write instead', async () => {
  expect(await lint('It was human\nerror. The change *should* have been reviewed.')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:5:8 error  \`human error\` blames: it names a person as the cause, so the search stops where it gets useful; say what made the action look right, and what let it through.  rca-is-blameless
      5 | It was human
        |        ^^^^^

    docs/rcas/2026-03-02-dns.md:6:20 warning  \`should have been\` blames: it tells of events that did not take place, which explains nothing; say what happened and why it made sense, and put the wish into the follow-ups.  rca-is-blameless
      5 | It was human
      6 | error. The change *should* have been reviewed.
        |                    ^^^^^^^^^^^^^^^^^

    1 error, 1 warning in 1 file.
    "
  `);
});

test.each([
  ['An engineer accidentally removed the zone.', ['error An engineer accidentally removed']],
  ['One of our junior operators mistakenly rebooted it.', ['error One of our junior operators mistakenly rebooted']],
  ['This was sheer carelessness.', ['error carelessness']],
  ['The on-call engineer failed to notice the alert.', ['warning The on-call engineer failed to']],
  ['We had forgotten to renew the certificate.', ['warning We had forgotten to']],
  ['We could have seen it in the logs.', ['warning We could have seen']],
  ['If only the alert had fired.', ['warning If only']],
  [
    'Had the network team looked at the graph, it would have been over sooner.',
    ['warning Had the network team looked'],
  ],
  ['The team shouldn’t have started the change at night.', ['warning shouldn’t have started']],
])('finds blame in: %s', async (text, words) => {
  expect(await found(text)).toEqual(words);
});

test.each([
  'The disk failed to spin up, and the standby failed to take over.',
  'Each zone should have at least three servers and should have an owner.',
  'The servers could have been restarted one by one; they could have lost data otherwise.',
  'The operator (the controller that runs in the cluster) was restarted by the kubelet.',
  'A mistake in the template put the address twice into the zone.',
  'The engineers on call saw two graphs that disagreed, and trusted the one that was wrong.',
  'Users who had cached the old address noticed nothing.',
  'Errors of the operator are counted in `human error` as before.',
  '> The customer wrote: “you should have told us”.',
])('finds none in: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});

test('is about analyses only', async () => {
  expect(
    await lintFiles({ 'docs/practices/blame.md': page('Never write human error.') }, 'rca-is-blameless'),
  ).toContain('No problems');
});

test('knows the words that handbook.yml adds, and leaves out those that it allows', async () => {
  const settings = `blameless:
  phrases: [{ phrase: menschliches Versagen, reason: it ends the search; say what let it through. }]
  allow: [operator error]
`;
  expect(
    await lint('Menschliches Versagen. The metric operator error rose, by human error.', settings),
  ).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:5:1 error  \`Menschliches Versagen\` blames: it ends the search; say what let it through.  rca-is-blameless
      5 | Menschliches Versagen. The metric operator error rose, by human error.
        | ^^^^^^^^^^^^^^^^^^^^^

    docs/rcas/2026-03-02-dns.md:5:59 error  \`human error\` blames: it names a person as the cause, so the search stops where it gets useful; say what made the action look right, and what let it through.  rca-is-blameless
      5 | Menschliches Versagen. The metric operator error rose, by human error.
        |                                                           ^^^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});
