import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const PAGE = '# etcd\n\nSee [members](members.md).\n';
const MEMBERS = { file: 'docs/etcd.md', rule: 'reference-resolves', found: 'No file at `docs/members.md`' };
const ENTRY = { ...MEMBERS, line: '7cabab0552de', count: 1 };

const lint = (entries: object[], page = PAGE, settings = {}): Promise<string> => {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  const baseline = `{"version":1,"entries":[\n${lines}\n]}\n`;
  return lintFiles({ 'docs/etcd.md': page, 'handbook.baseline.json': baseline, ...settings });
};

test('is content while each entry holds what it says', async () => {
  expect(await lint([ENTRY])).toMatchInlineSnapshot(`
    "No problems in 1 file. The baseline holds 1 more.
    "
  `);
});

test('points at the entry whose problem is gone', async () => {
  expect(await lint([ENTRY], '# etcd\n')).toMatchInlineSnapshot(`
    "handbook.baseline.json:2:1 warning  The entry for \`reference-resolves\` in \`docs/etcd.md\` holds more than is wrong now; run \`handbook lint --update-baseline\` to keep what was gained.  baseline-is-current
      1 | {"version":1,"entries":[
      2 | {"file":"docs/etcd.md","rule":"reference-resolves","found":"No file at \`docs/members.md\`","line":"7c…
        | ^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file.
    "
  `);
});

test('counts entries, and finds what was written by hand', async () => {
  expect(
    await lint([
      { ...ENTRY, count: 2 },
      { ...ENTRY, rule: 'no-such-rule' },
      { ...ENTRY, file: 'docs/gone.md' },
    ]),
  ).toMatchInlineSnapshot(`
    "handbook.baseline.json:2:1 warning  3 entries, the first for \`reference-resolves\` in \`docs/etcd.md\`, hold more than is wrong now; run \`handbook lint --update-baseline\` to keep what was gained.  baseline-is-current
      1 | {"version":1,"entries":[
      2 | {"file":"docs/etcd.md","rule":"reference-resolves","found":"No file at \`docs/members.md\`","line":"7c…
        | ^^^^^^^^^^^^^^^^^^^^^^

    1 warning in 1 file. The baseline holds 1 more.
    "
  `);
});

test('a guard is reported in spite of an entry that names it', async () => {
  const outside = '# etcd\n\nSee [members](../../members.md).\n';
  const found = await lint([{ ...ENTRY, rule: 'link-stays-inside', found: 'x', line: '' }], outside);
  expect(found).toMatch(/docs\/etcd\.md:3:15 error .*link-stays-inside\n/);
  expect(found).toContain('The entry for `link-stays-inside` in `docs/etcd.md` holds more than is wrong now');
});

test('can be disabled', async () => {
  expect(await lint([ENTRY], '# etcd\n', { 'handbook.yml': 'rules: { baseline-is-current: off }\n' })).toMatch(
    /^No problems in 1 file\.$/m,
  );
});
