import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../plugins/core/index.ts';
import { pageTypes, routeComponents } from './page-types.ts';

const root = join(import.meta.dirname, '../..');
const handbooks = await Promise.all(
  ['handbook', 'incidents', '../..'].map((folder) => pageTypes(join(import.meta.dirname, folder))),
);
const types = handbooks.flatMap((found) => [...found.keys()]);

test('every component that is a page of its own, and no other, stands behind a page that axe looks at', () => {
  const covered = types.filter((type) => type.startsWith('@theme/')).map((type) => type.split(' ')[0]);
  expect([...new Set(covered)].sort()).toEqual(routeComponents());
  expect(routeComponents()).toEqual(expect.arrayContaining(['@theme/AlertPage', '@theme/HomePage']));
});

test('every kind of page that the toolkit brings has a written page that axe looks at', async () => {
  const { kinds } = await loadHandbook({ root });
  const missing = kinds.filter(({ id }) => !types.some((type) => type.startsWith(`written ${id} `)));
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(kinds.length).toBeGreaterThan(5);
});

test('a page in another state, and an alert without a runbook, are types of their own', () => {
  expect(types).toEqual(
    expect.arrayContaining([
      'written runbook draft overdue',
      'written runbook deprecated replacedBy',
      expect.stringMatching(/^@theme\/AlertPage .*proposal/),
      expect.stringMatching(/^@theme\/AlertPage .*inputs/),
    ]),
  );
});
