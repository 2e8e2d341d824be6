import { expect, test } from 'vitest';
import { pairMoved } from '../../../plugins/core/index.ts';

const PAGE = '---\nowner: etcd-team\n---\n\n# etcd\n\nNo leader.\n\nAsk every member.\n\nStart those that are down.\n';
const pair = (went: Record<string, string>, came: Record<string, string>): [string, string][] => [
  ...pairMoved(new Map(Object.entries(went)), new Map(Object.entries(came))),
];

test('pairs pages of the same words, then those of nearly the same', () => {
  const edited = PAGE.replace('every', 'each');
  expect(
    pair({ 'a.md': PAGE, 'c.md': edited }, { 'b.md': PAGE.replaceAll('\n', '\r\n'), 'd.md': `${edited}Ask.\n` }),
  ).toEqual([
    ['a.md', 'b.md'],
    ['c.md', 'd.md'],
  ]);
});

test('pairs nothing where one page came from two, or went to two', () => {
  expect(pair({ 'a.md': PAGE, 'b.md': PAGE }, { 'c.md': PAGE })).toEqual([]);
  expect(pair({ 'a.md': PAGE }, { 'b.md': PAGE, 'c.md': PAGE })).toEqual([]);
  expect(pair({ 'a.md': PAGE, 'b.md': `${PAGE}Ask.\n` }, { 'c.md': `${PAGE}Call.\n` })).toEqual([]);
});

test('compares no two whole collections', () => {
  const pages = (name: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${name}${at}.md`, `${PAGE}${name} ${at}\n`]));
  expect(pair(pages('a'), { ...pages('b'), 'same.md': `${PAGE}a 7\n` })).toEqual([['a7.md', 'same.md']]);
});
