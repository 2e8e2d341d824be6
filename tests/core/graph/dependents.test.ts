import { expect, test } from 'vitest';
import { dependents } from '../../../plugins/core/index.ts';
import { loadFiles } from '../../support/lint-files.ts';

const service = (id: string, ...needs: string[]): [string, string] => [
  `docs/services/${id}.md`,
  `---\ndepends-on: [${needs.join(', ')}]\n---\n\n# ${id}\n`,
];

const breaking = async (id: string, ...services: [string, string][]): Promise<string[][]> => {
  const { graph } = await loadFiles(Object.fromEntries(services));
  const { direct, further } = dependents(graph, `docs/services/${id}.md`);
  return [direct, further].map((nodes) => nodes.map(({ name }) => name));
};

test('what breaks with a service are those that depend on it, and one step on those that depend on these', async () => {
  const services = [
    service('dns'),
    service('etcd', 'dns'),
    service('kubernetes', 'etcd', 'dns'),
    service('billing', 'kubernetes'),
    service('invoices', 'billing'),
  ];
  expect(await breaking('dns', ...services)).toEqual([['etcd', 'kubernetes'], ['billing']]);
  expect(await breaking('etcd', ...services)).toEqual([['kubernetes'], ['billing']]);
  expect(await breaking('invoices', ...services)).toEqual([[], []]);
});

test('ends where services depend on each other, or on themselves', async () => {
  const ring = [service('a', 'b'), service('b', 'c'), service('c', 'a'), service('d', 'd')];
  expect(await breaking('a', ...ring)).toEqual([['c'], ['b']]);
  expect(await breaking('d', ...ring)).toEqual([[], []]);
});
