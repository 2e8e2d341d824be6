import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKinds, toolkitFolder } from '../../../plugins/core/index.ts';
import { parseMarkdown } from '../../../plugins/core/load/parse-markdown.ts';
import { lintFiles } from '../../support/lint-files.ts';
import { runbook } from '../../support/pages.ts';

const FOLDER = join(toolkitFolder(), 'docs/reference/kinds');
const { kinds } = readKinds([join(toolkitFolder(), 'schemas')]);
const ids = kinds.map(({ id }) => id);

test.each(ids)('%s has its page of reference', (id) => {
  expect(existsSync(join(FOLDER, `${id}.md`)), `docs/reference/kinds/${id}.md is missing`).toBe(true);
});

test('every page of the folder belongs to a kind', () => {
  const pages = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ''));
  expect(pages.filter((page) => page !== 'index').sort()).toEqual(ids);
});

// What the examples name, so that they can be judged like pages of a whole handbook.
const AROUND = {
  'docs/services/dns.md': '# DNS\n',
  'docs/services/glance.md': '# Glance\n',
  'docs/monitoring/dns/dns.rules.yml':
    'groups:\n  - name: dns\n    rules:\n      - alert: ResolverDown\n        expr: probe_success{job="dns"} == 0\n        labels: { service: dns }\n',
  'runbooks/dns/ResolverDown.md': runbook({ title: 'ResolverDown' }),
};

test.each(ids)('the example of %s is a whole page without a problem, of that kind', async (id) => {
  const { fences } = parseMarkdown(readFileSync(join(FOLDER, `${id}.md`), 'utf8')).content;
  const [example] = fences.filter(({ meta }) => meta.startsWith('file='));
  const file = example?.meta.slice('file='.length) ?? '';
  const folders = kinds.find((kind) => kind.id === id)?.folders ?? [];
  expect(
    folders.some((folder) => file.startsWith(`${folder}/`)),
    `${file} is in ${folders}`,
  ).toBe(true);
  const report = await lintFiles({ ...AROUND, [file]: `${example?.value}\n` });
  expect(report).toMatch(/^No problems in \d+ files\.\n$/);
});

test.each(ids)('the page of %s leaves sections, fields and folders to the schema', (id) => {
  const page = readFileSync(join(FOLDER, `${id}.md`), 'utf8');
  const prose = page.slice(page.indexOf('\n# '), page.indexOf('## A whole example'));
  expect(prose).not.toMatch(/\.schema\.json|^\| /m);
});
