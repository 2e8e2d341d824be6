import { expect, test } from 'vitest';
import { parsePromql } from '../../../../plugins/core/tools/promql/parse-promql.ts';

const first = (expression: string): string => parsePromql(expression, new Set()).faults[0]?.message ?? 'fine';

const MEGABYTE = 1_000_000;

test.each([
  ['parentheses', `${'('.repeat(10_000)}up${')'.repeat(10_000)}`],
  ['signs', `${'-'.repeat(MEGABYTE)}1`],
  ['powers', `${'2^'.repeat(MEGABYTE / 2)}1`],
  ['functions', 'abs('.repeat(MEGABYTE / 4)],
  ['durations', `up[${'('.repeat(MEGABYTE)}`],
])('ends at %s nested without end', (_, expression) => {
  expect(first(expression)).toBe('Found more than 500 levels of nesting, expected fewer: simplify the expression.');
});

test.each([
  ['operators', `${'up+'.repeat(MEGABYTE / 4)}up`],
  ['matchers', `up{${'a="b",'.repeat(MEGABYTE / 8)}}`],
  ['labels', `sum by (${'job,'.repeat(MEGABYTE / 8)}) (up)`],
  ['a string', `up{a="${'\\x41'.repeat(MEGABYTE / 4)}"}`],
  ['comments', `${'#\n'.repeat(MEGABYTE / 2)}up`],
  ['a name', 'a'.repeat(MEGABYTE)],
])('reads a megabyte of %s', (_, expression) => {
  expect(first(expression)).toBe('fine');
});

test('reports few faults of many', () => {
  expect(parsePromql(`up${' offset 5m'.repeat(1000)}`, new Set()).faults).toHaveLength(20);
});
