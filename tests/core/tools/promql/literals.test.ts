import { expect, test } from 'vitest';
import { readNumber } from '../../../../plugins/core/tools/promql/read-number.ts';
import { unquote } from '../../../../plugins/core/tools/promql/unquote.ts';
import { printPromql, refused } from './print-promql.ts';

test('takes every form of a number', () => {
  const numbers = [
    '1',
    '.5',
    '5.',
    '1e3',
    '1.5E-3',
    '0x1F',
    '0x_1f',
    '017',
    '08',
    '1_000',
    'Inf',
    '+inf',
    'nan',
    '-1',
    '1h30m',
  ];
  expect(refused(numbers)).toEqual([]);
});

test('reads numbers as Go does', () => {
  expect(['017', '08', '1_000', '0x1F', '5.', '9223372036854775808'].map(readNumber)).toEqual([
    15,
    8,
    1000,
    31,
    5,
    2 ** 63,
  ]);
  expect(['1__0', '1_', '0x', '1e400', '0xffffffffffffffff'].map(readNumber)).toEqual(Array(5).fill(undefined));
});

test('points at numbers and durations that nobody can read', () => {
  expect(
    printPromql(['1.2.3', '1e', '0x1e', '2 + 1_ ', '5mm', 'up[5m1h]', 'up offset 1.5h', '1e400', '300y']),
  ).toMatchInlineSnapshot(`
    "
    «1.2.3»
      Unexpected \`1.2.3\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`.
    «1e»
      Unexpected \`1e\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`.
    «0x1e»
      Unexpected \`0x1e\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`.
    2 + «1_» 
      Unexpected number \`1_\`, expected a number that fits in 64 bits such as \`1.5\`, \`1e9\` or \`0x1f\`.
    «5mm»
      Unexpected \`5mm\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`.
    up[«5m1h»]
      Unexpected duration \`5m1h\`, expected units from large to small such as \`1h30m\`, at most 292 years.
    up offset «1.5h»
      Unexpected duration \`1.5h\`, expected units from large to small such as \`1h30m\`, at most 292 years.
    «1e400»
      Unexpected number \`1e400\`, expected a number that fits in 64 bits such as \`1.5\`, \`1e9\` or \`0x1f\`.
    «300y»
      Unexpected duration \`300y\`, expected units from large to small such as \`1h30m\`, at most 292 years.
    "
  `);
});

test('undoes escapes as Go does', () => {
  expect(unquote('"a\\tb\\"\\\\.\\u00e9\\U0001f525"')).toBe('a\tb"\\.é🔥');
  expect(unquote("'it\\'s'")).toBe("it's");
  expect(unquote('`C:\\Windows`')).toBe('C:\\Windows');
  expect(unquote('"50\\x25 \\xc3\\xa9\\101%"')).toBe('50% éA%');
  expect(unquote('"\\xff"')).toBeUndefined();
});

test('points at the escape that is wrong', () => {
  expect(
    printPromql([
      'up{job="a\\.b"}',
      'up{job="\\x4"}',
      'up{job="\\400"}',
      'up{job="\\ud800"}',
      'up{job="\\',
      'up{job="etcd}',
      'up{job=`etcd}',
      "up{job='a\nb'}",
      'up{job="\ufffd"}',
    ]),
  ).toMatchInlineSnapshot(`
    "
    up{job="a«\\.»b"}
      Unknown \`\\.\` in a string, write a backslash as \`\\\\\`: \`\\\\.\` for a dot in a regular expression.
    up{job="«\\x»4"}
      Incomplete escape in a string, expected 2 digits of base 16.
    up{job="«\\4»00"}
      Found an escape that is no character, use another number.
    up{job="«\\u»d800"}
      Found an escape that is no character, use another number.
    up{job="«\\»
      Found \`\\\` at the end of the expression, write \`\\\\\` for a backslash and close the string.
    up{job=«"»etcd}
      Found a string that is never closed, close it with \`"\`.
    up{job=«\`»etcd}
      Found a string that is never closed, close it with a backtick.
    up{job=«'»a
    b'}
      Found a string that is never closed, close it with \`'\`.
    up{job="«�»"}
      Found a character that is not UTF-8 in a string, replace it.
    "
  `);
});

test('knows comments, and an expression that is only one', () => {
  expect(printPromql(['up # is it?\n == 0', '# up', ''])).toMatchInlineSnapshot(`
    "
    up # is it?
     == 0  is fine
    «»# up
      Found no expression, write one: a comment alone is none.
    «»
      Found no expression, write one: a comment alone is none.
    "
  `);
});
