import { expect, test } from 'vitest';
import { readJson } from '../../../plugins/core/schema/read-json.ts';

/** Faults with the text that each points at. */
function faults(text: string): string {
  return readJson(text)
    .faults.map(({ span, message }) => `${span[0]} «${text.slice(...span)}» ${message}`)
    .join('\n');
}

test('gives the value and the place of each key and value', () => {
  const text = '{ "title": "Ceph", "tags": ["storage", 3], "a/b": { "10": null, "2": true } }';
  const { value, faults: none, complete, placeOf } = readJson(text);
  expect(value).toEqual(JSON.parse(text));
  expect([none, complete]).toEqual([[], true]);
  const shown = (pointer: string): (string | undefined)[] => {
    const { key, value: span } = placeOf(pointer);
    return [key && text.slice(...key), text.slice(...span)];
  };
  expect(shown('/title')).toEqual(['"title"', '"Ceph"']);
  expect(shown('/tags/1')).toEqual([undefined, '3']);
  expect(shown('/a~1b/2')).toEqual(['"2"', 'true']);
  expect(shown('')).toEqual([undefined, text]);
  // What is not there is shown where it would stand.
  expect(shown('/tags/7/name')).toEqual(['"tags"', '["storage", 3]']);
});

test('points at what other languages have and JSON does not', () => {
  expect(faults('{ "max": NaN, "min": -Infinity, }')).toMatchInlineSnapshot(`
    "9 «NaN» Found \`NaN\`, which JSON does not have: write \`null\`, or leave the field out.
    21 «-Infinity» Found \`-Infinity\`, which JSON does not have: write \`null\`, or leave the field out.
    30 «,» Found a comma after the last item, which JSON does not allow; remove it."
  `);
  expect(faults("// Ceph\n{ 'title': None, # later\n hide: True }")).toMatchInlineSnapshot(`
    "0 «// Ceph» Found a comment, which JSON does not have: remove it.
    10 «'title'» Unexpected \`'title'\`, expected a key in double quotes.
    19 «None» Found \`None\`, which JSON writes as \`null\`.
    25 «#» Found a comment, which JSON does not have: remove it.
    34 «hide» Unexpected \`hide\`, expected a key in double quotes.
    40 «True» Found \`True\`, which JSON writes as \`true\`."
  `);
});

test('points at what is missing', () => {
  expect(faults('{ "id": 1 "title": "Ceph" }')).toBe(
    '10 «"title"» Found no comma between two items, add one before this one.',
  );
  expect(faults('{ "id" 1 }')).toBe('7 «1» Found no `:` behind the key, expected `"key": value`.');
  expect(faults('{ "id": , "panels": [,] }')).toMatchInlineSnapshot(`
    "8 «,» Found no value here, expected one: add it, or remove the comma.
    21 «,» Found no value here, expected one: add it, or remove the comma.
    21 «,» Found a comma after the last item, which JSON does not allow; remove it."
  `);
  expect(faults('{ "title": "Ceph\n" }')).toMatchInlineSnapshot(
    `"11 «"Ceph» Found no closing quote \`"\` in this line: add it where the text ends, and write a line break as \`\\n\`."`,
  );
  expect(faults('{ "id": 1 }\n}')).toMatchInlineSnapshot(
    `"12 «}» Found text behind the end of the JSON value, expected none: remove it."`,
  );
  expect(faults('{ "panels": [1} }')).toMatchInlineSnapshot(`"14 «}» Unexpected \`}\`, expected a comma or \`]\`."`);
});

test('points at the end of a text that is cut off, and keeps what stands before it', () => {
  const text = '{ "uid": "ceph", "panels": [{ "id": 1, "title": "OS';
  const { value, complete } = readJson(text);
  expect([value, complete]).toEqual([{ uid: 'ceph', panels: [{ id: 1 }] }, false]);
  expect(faults('{ "uid": "ceph", "panels": [{ "id": 1')).toMatchInlineSnapshot(
    `"37 «» The text ends too early, expected \`}\`: a part of it is missing."`,
  );
  expect(faults('')).toMatchInlineSnapshot(`"0 «» Found no JSON value, expected one."`);
});

test('points at a key that stands twice, and at the first of them', () => {
  const text = '{ "uid": "ceph", "uid": "ceph-osd" }';
  const [fault] = readJson(text).faults;
  expect(faults(text)).toMatchInlineSnapshot(
    `"17 «"uid"» Repeated key \`uid\` in one object, of which only the last counts: remove one."`,
  );
  expect([fault?.lenient, text.slice(...(fault?.related?.span ?? [0, 0]))]).toEqual([true, '"uid"']);
});

test('makes no prototype of what is called like one', () => {
  const { value } = readJson('{ "__proto__": { "polluted": true }, "constructor": 1 }');
  expect((value as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(value as object)).toEqual(['constructor']);
});

test.each([
  ['escapes', '"\\u00e9\\n\\/"'],
  ['numbers', '[0, -1.5e+3, 1E2]'],
  ['other blanks', '{\u00a0"id": 1 }'],
  ['a leading zero', '[01]'],
  ['an unfinished number', '[1.]'],
  ['an unknown escape', '"\\q"'],
  ['half an escape', '"\\u12"'],
  ['a tab in a text', '"a\tb"'],
  ['a word', 'tru'],
  ['two values', '1 2'],
  ['a lone bracket', ']'],
])('accepts and refuses as JSON does: %s', (_, text) => {
  const parses = (): boolean => {
    try {
      return JSON.parse(text) !== undefined;
    } catch {
      return false;
    }
  };
  expect(readJson(text).faults.length === 0).toBe(parses());
});

test('stops at a depth and a number that no dashboard has', () => {
  expect(readJson(`{"panels":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).faults).toMatchInlineSnapshot(`
    [
      {
        "message": "Found more than 100 levels of nesting, expected fewer: nothing behind it is read.",
        "span": [
          109,
          110,
        ],
      },
    ]
  `);
  const started = process.cpuUsage().user;
  const { faults: found } = readJson(`[${'[],'.repeat(5_000_000)}0]`);
  expect(found.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "Found more than 1,500,000 values, nothing behind them is read: split the file.",
    ]
  `);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(4);
});
