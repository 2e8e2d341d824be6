import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';
import { runbook } from '../support/pages.ts';

const lint = (pattern: string): Promise<string> =>
  lintFiles(
    { 'runbooks/ceph/CephOSDDown.md': runbook({ frontMatter: `inputs:\n  - name: osd\n    pattern: '${pattern}'\n` }) },
    'input-pattern-is-bounded',
  );

test('says nothing about classes with bounds, and groups of those', async () => {
  for (const pattern of ['osd\\.[0-9]{1,6}', '[a-z][a-z0-9-]*', '(?:control|worker)-[0-9]+'])
    expect(await lint(pattern)).toContain('No problems');
});

test('points at a pattern that the page cannot check a value by', async () => {
  expect(await lint('(?:[0-9]+\\.)+')).toMatchInlineSnapshot(`
    "runbooks/ceph/CephOSDDown.md:5:14 warning  \`(?:[0-9]+\\.)+\` repeats a group without an upper bound, so the value is never filled into a command; write characters, classes with bounds as in \`[a-z0-9-]{1,63}\`, and groups of those.  input-pattern-is-bounded
      4 |   - name: osd
      5 |     pattern: '(?:[0-9]+\\.)+'
        |              ^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('points at a pattern that only matches what a command must not hold', async () => {
  expect(await lint('[0-9]+ GB')).toMatchInlineSnapshot(`
    "runbooks/ceph/CephOSDDown.md:5:14 warning  \`[0-9]+ GB\` matches no value that may stand in a command, so the value is never filled into a command; write characters, classes with bounds as in \`[a-z0-9-]{1,63}\`, and groups of those.  input-pattern-is-bounded
      4 |   - name: osd
      5 |     pattern: '[0-9]+ GB'
        |              ^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('leaves what is no regular expression to the schema', async () => {
  expect(await lint('osd[')).toContain('No problems');
});
