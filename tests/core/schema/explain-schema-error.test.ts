import { expect, test } from 'vitest';
import { readKinds } from '../../../plugins/core/kinds/read-kinds.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { readYaml } from '../../../plugins/core/schema/read-yaml.ts';
import { print } from './print-faults.ts';

const { schemaFaults } = readKinds([`${toolkitFolder()}/schemas`]);

function explain(schemaId: string, text: string): string {
  const { value, places } = readYaml(text);
  return print(
    text,
    schemaFaults(schemaId, value, () => places),
  );
}

test('guesses misspelled fields, and renames one only where that makes no second field of the name', () => {
  const text = 'titel: etcd has no leader\nreview_every: P6M\nOwner: platform\nowner: storage\nweight: 20\n';
  expect(explain('kinds/runbook', text)).toMatchInlineSnapshot(`
    "1:1-1:6 Unknown field \`titel\`, did you mean \`title\`? → title
    2:1-2:13 Unknown field \`review_every\`, did you mean \`review-every\`? → review-every
    3:1-3:6 Unknown field \`Owner\`, did you mean \`owner\`?
    5:1-5:7 Unknown field \`weight\`, nothing reads it: remove it or correct its name."
  `);
});

test('lists the fields where there are few', () => {
  const page = 'sources: [{title: The zone that was not signed, url: https://dns.example.org/1, author: us}]\n';
  expect(explain('kinds/practice', page)).toMatchInlineSnapshot(
    `"1:81-1:87 Unknown field \`author\` in an item of \`sources\`, expected \`title\` or \`url\`: remove it or correct its name."`,
  );
});

test('says why a deprecated page needs a field that others do not', () => {
  expect(explain('kinds/runbook', 'owner: platform\nstate: deprecated\n')).toMatchInlineSnapshot(
    `"2:8-2:18 Missing field \`replaced-by\`, needed because of \`state\`: add it, or change \`state\`."`,
  );
});

test('points at the object in which a field is missing', () => {
  const text = 'inputs:\n  - name: namespace\n  - description: The node that is full.\n';
  expect(explain('kinds/runbook', text)).toMatchInlineSnapshot(
    `"3:5-3:16 Missing field \`name\` in an item of \`inputs\`, add it."`,
  );
});

test('reports one fault once, though every field beside it counts as unevaluated then', () => {
  const text = 'title: [etcd]\nowner: platform\ntags: [storage]\nstate: active\n';
  expect(explain('kinds/runbook', text)).toMatchInlineSnapshot(
    `"1:8-1:14 \`title\` is a list, expected text, such as \`etcd has no leader\`."`,
  );
});

test('says that a field is empty, at its key', () => {
  expect(explain('kinds/service', 'owner:\ndepends-on:\n  - dns\n  -\n')).toMatchInlineSnapshot(`
    "1:1-1:6 \`owner\` is empty, write something there or remove the field.
    4:4-4:4 An item of \`depends-on\` is empty, remove it or write something."
  `);
});

test('refuses a type and a pattern for one input', () => {
  const text = 'inputs:\n  - name: osd\n    type: integer\n    pattern: "[0-9]{1,4}"\n';
  expect(explain('kinds/runbook', text)).toMatchInlineSnapshot(
    `"4:5-4:12 Unexpected field \`inputs[].pattern\` beside \`type\`, keep one of the two."`,
  );
});

test('counts what is too long, and does not list every item of it', () => {
  const items = Array.from({ length: 5000 }, () => 1);
  expect(explain('kinds/runbook', `alerts: [${items}]\ntitle: ${'x'.repeat(300)}\n`)).toMatchInlineSnapshot(`
    "1:9-1:10010 \`alerts\` has 5000 items, expected at most 100: split it.
    2:8-2:308 \`title\` has 300 characters, expected at most 200: shorten it."
  `);
});

test('never reports more than fifty faults of one text', () => {
  const text = Array.from({ length: 5000 }, (_, index) => `field-${index}: 1`).join('\n');
  expect(explain('kinds/runbook', text).split('\n')).toHaveLength(50);
});

test('tells what to do about fields of other tools', () => {
  const text = 'slug: /etcd\ndraft: true\nkeywords: [etcd]\nsidebar_position: 3\nlayout: wide\n';
  expect(explain('page', text)).toMatchInlineSnapshot(`
    "1:1-1:5 Field \`slug\` has no effect here: the address follows from the file's place; keep old addresses in \`aliases\`.
    2:1-2:6 Field \`draft\` has no effect here: write \`state: draft\` instead.
    3:1-3:9 Field \`keywords\` has no effect here: write \`tags\` instead.
    4:1-4:17 Field \`sidebar_position\` has no effect here: the sidebar is in order of the titles; remove it."
  `);
});

test('says that front matter is no mapping', () => {
  expect(explain('page', '- etcd\n- dns\n')).toMatchInlineSnapshot(
    `"1:1-2:6 The whole text is a list, expected a mapping of fields."`,
  );
});

test('keeps control characters and backticks of a page out of the message', () => {
  expect(explain('page', 'id: "a/`\\u001b[2J\\u202eb"\n')).toMatchInlineSnapshot(
    `"1:5-1:26 \`id\` is \`a/' [2J b\`, expected a name without slashes that does not begin with a dot, such as \`dns\`."`,
  );
});

test('takes levels of rules by name', () => {
  expect(explain('handbook', 'rules:\n  alert-has-a-runbook: eror\n  name-is-unique: never\n')).toMatchInlineSnapshot(`
    "2:24-2:28 Unknown value \`eror\` for \`rules.alert-has-a-runbook\`, expected \`off\`, \`info\`, \`warning\` or \`error\`: did you mean \`error\`? → error
    3:19-3:24 Unknown value \`never\` for \`rules.name-is-unique\`, expected \`off\`, \`info\`, \`warning\` or \`error\`."
  `);
});
