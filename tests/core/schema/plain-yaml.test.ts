import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../plugins/core/schema/plain-yaml/read-plain-yaml.ts';
import { parseYamlDocuments } from '../../../plugins/core/schema/read-yaml.ts';
import { corpus } from '../../support/corpus.ts';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** The YAML of a folder: front matter of its pages, and its files. */
function textsBelow(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|ya?ml)$/.test(file) && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const yaml = file.endsWith('.md') ? /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] : text;
      return yaml === undefined || text.length > 300_000 ? [] : [{ file, text: yaml }];
    });
}

/** Compares both readings, places and their order too; counts what was left to the parser. */
function compare(texts: readonly { file: string; text: string }[]): number {
  let left = 0;
  for (const { file, text } of texts) {
    const plain = readPlainYaml(text, 7);
    if (plain === undefined) left++;
    else expectSame(plain, text, file);
  }
  return left;
}

function expectSame(plain: ReturnType<typeof readPlainYaml>, text: string, file?: string): void {
  const parsed = parseYamlDocuments(text, 7);
  expect([plain], file).toEqual(parsed);
  expect(Object.keys(plain?.places ?? {}), file).toEqual(Object.keys(parsed[0]?.places ?? {}));
}

const KEYS = [
  'alerts',
  'owner',
  'reviewed',
  'from-label',
  'app.kubernetes.io/name',
  'service',
  'null',
  'on',
  'two words',
  '2nd',
];
const VALUES = [
  ...[
    'etcd',
    'etcdNoLeader',
    'a sentence, with: colon',
    'a # comment',
    'a# none',
    'https://x.example/a#b',
    '2026-03-14',
    '12:30:45',
  ],
  ...[
    '0755',
    '0o17',
    '0x1f',
    '12',
    '-3',
    '+4',
    '1.5',
    '1e3',
    '.5',
    '5.',
    '.nan',
    '1_000',
    '10m',
    '1.2.3',
    '12ab',
    '0b1',
    '5e',
    'e5',
  ],
  ...[
    'true',
    'True',
    'no',
    'null',
    '~',
    'NULL',
    '',
    ' ',
    '"quoted: text"',
    "'it''s'",
    '"a\\n"',
    '"open',
    "'open",
    '"a" b',
    '- x',
    '-x',
  ],
  ...[
    '[]',
    '[a, b]',
    '[a, "b", \'c\', 1]',
    '[ a , b ]',
    '[a,]',
    '[a: b]',
    '[[a]]',
    '[a',
    '{}',
    '{a: b}',
    '*alias',
    '&anchor x',
    '!tag x',
  ],
  ...[
    '|',
    '|-',
    '>',
    '>-',
    '|+',
    '|2',
    '@x',
    '`x`',
    '%x',
    '?x',
    ':x',
    'é“',
    '😀',
    '(x)',
    'a:',
    'a\\b',
    '# only',
    '+x',
    '.x',
    '/x',
    '12 # c',
  ],
];
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '      '),
    fc.constantFrom('', '', '', '- ', '-   ', '- - '),
    fc.oneof(
      fc.constantFrom(...KEYS).map((key) => `${key}:`),
      fc.constant(''),
    ),
    fc.constantFrom(' ', ' ', ' ', '', '  '),
    fc.constantFrom(...VALUES),
    fc.constantFrom('', '', '', ' ', ' # c'),
  )
  .map((parts) => parts.join(''));
const lines = fc.oneof(
  line,
  fc.constantFrom('', '# comment', '  # comment', '---', 'owner:', 'text', '  text', '    more', '   '),
);
const texts = fc
  .tuple(fc.array(lines, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', '\n', '', '\n\n'))
  .map(([all, end]) => all.join('\n') + end);

/** Well-formed nesting, which random lines seldom make. */
const nested = fc.letrec<{ node: string[] }>((tie) => {
  const scalar = fc.constantFrom(...VALUES.slice(0, 42)).map((value) => [` ${value}`]);
  const block = fc.constantFrom('|', '|-', '>', '>-').map((header) => [` ${header}`, '  sum by (job) (', '  up == 0)']);
  const key = fc.constantFrom(...KEYS);
  const map = fc.uniqueArray(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 4, selector: ([name]) => name });
  const list = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      block,
      map.map((pairs) => [
        '',
        ...pairs.flatMap(([name, [first = '', ...rest]]) => [`  ${name}:${first}`, ...rest.map(deeper)]),
      ]),
      list.map((items) => ['', ...items.flatMap(([first = '', ...rest]) => itemLines(first, rest))]),
    ),
  };
}).node;

function deeper(one: string): string {
  return one === '' ? '' : `  ${one}`;
}

function itemLines(first: string, rest: string[]): string[] {
  if (first !== '' || rest.length === 0) return [`  -${first}`, ...rest.map(deeper)];
  const [head = '', ...others] = rest;
  return [`  - ${head.trimStart()}`, ...others.map(deeper)];
}

describe('the reader of plain YAML and the parser agree, place by place,', () => {
  test('on all YAML of this repository', () => {
    const all = ['docs', 'runbooks'].flatMap((folder) => textsBelow(join(REPOSITORY, folder)));
    expect(all.length).toBeGreaterThan(50);
    expect(compare(all)).toBeLessThan(all.length / 4);
  });

  test.runIf(corpus)('on all YAML of the corpus', () => {
    const all = textsBelow(corpus as string);
    console.log(`Left to the parser: ${compare(all)} of ${all.length} texts of YAML of the corpus.`);
  });

  test('on generated lines', () => {
    const agree = (text: string): void => {
      const plain = readPlainYaml(text, 7);
      if (plain !== undefined) expectSame(plain, text);
    };
    fc.assert(fc.property(texts, agree), { numRuns: 60_000, seed: 20261125 });
  });

  test('on generated mappings and lists, many of which are read', () => {
    let read = 0;
    const agree = (all: string[]): void => {
      const text = `${all
        .slice(1)
        .map((one) => one.slice(2))
        .join('\n')}\n`;
      const plain = readPlainYaml(text, 7);
      if (plain === undefined) return;
      read++;
      expectSame(plain, text);
    };
    fc.assert(fc.property(nested, agree), { numRuns: 40_000, seed: 20261126 });
    expect(read).toBeGreaterThan(2_000);
  });
});

test('leaves the rest to the parser', () => {
  for (const text of [
    '',
    'a: &x 1\nb: *x',
    'a: 1\na: 2',
    '__proto__: 1',
    'a: "\\u0041"',
    '# handbook disable x\na: 1',
    '---\na: 1',
  ]) {
    expect(readPlainYaml(text, 0), text).toBeUndefined();
  }
});

test('reads a megabyte of keys without delay', () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `alert-${index}: etcd`).join('\n');
  const started = process.cpuUsage().user;
  expect(Object.keys(readPlainYaml(text, 0)?.value as object)).toHaveLength(60_000);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(2);
});
