import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildGraph, checkHandbook, loadHandbook } from '../../../plugins/core/index.ts';
import { TODAY, withFiles } from '../../support/lint-files.ts';

const BROKEN = '---\nservice: etdc\n---\n\n# etcdNoLeader\n\n## Meaning\n\nNo leader.\n\n## Mitigation\n\nWait.\n';
const URL_OF_IT = 'url: https://runbooks.example.net/ops/\n';
const PAGE_OF_RULE = { 'docs/reference/rules/reference-resolves.md': '# `reference-resolves`\n' };

async function urlFor(files: Record<string, string>): Promise<string | undefined> {
  let url: string | undefined;
  await withFiles({ 'runbooks/etcd/etcdNoLeader.md': BROKEN, ...files }, async (root) => {
    const handbook = await loadHandbook({ root, today: TODAY, cache: false });
    const { problems } = checkHandbook(handbook, buildGraph(handbook));
    url = problems.find(({ rule }) => rule === 'reference-resolves')?.url;
  });
  return url;
}

test('leads to the page of the rule in the handbook that has it', async () => {
  expect(await urlFor({ 'handbook.yml': URL_OF_IT, ...PAGE_OF_RULE })).toBe(
    'https://runbooks.example.net/ops/reference/rules/reference-resolves',
  );
});

test.each([
  ['that has no such page', { 'handbook.yml': URL_OF_IT }],
  ['that has the pages of other rules', { 'handbook.yml': URL_OF_IT, 'docs/reference/rules/leaks.md': '# `leaks`\n' }],
  ['that is published nowhere', PAGE_OF_RULE],
])('leads to the documentation of the toolkit from a handbook %s', async (_, files) => {
  const { homepage } = packageJson();
  expect(await urlFor(files)).toBe(`${homepage}/reference/rules/reference-resolves`);
});

test('the documentation of the toolkit is where its own handbook is published', () => {
  const settings = parse(readFileSync(new URL('../../../handbook.yml', import.meta.url), 'utf8')) as { url: string };
  expect(packageJson().homepage).toBe(settings.url);
});

function packageJson(): { homepage: string } {
  return JSON.parse(readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'));
}
