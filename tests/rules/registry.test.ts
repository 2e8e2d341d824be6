import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rules } from '../../plugins/core/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files beside the rules that are no rules: shared helpers and the list itself. */
const HELPERS = [
  'index',
  'section-headings',
  'blameless-words',
  'timeline-time',
  'fence-placeholders',
  'inputs-of',
  'mend-session',
  'promql-fault',
  'retarget-link',
  'order-sections',
  'misspelled-section',
  'derived-field',
];

test.each(rules.map(({ id }) => id))('%s has its file, its test and its page', (id) => {
  const missing = [`plugins/core/rules/${id}.ts`, `tests/rules/${id}.test.ts`, `docs/reference/rules/${id}.md`].filter(
    (file) => !existsSync(root + file),
  );
  expect(missing).toEqual([]);
});

test.each(rules.map(({ id }) => id))(
  'the page of %s says what is wrong and what is right, and leaves the facts to the rule',
  (id) => {
    const page = readFileSync(`${root}docs/reference/rules/${id}.md`, 'utf8');
    const headings = page.split('\n').filter((line) => line.startsWith('## '));
    expect(page).toContain(`\n# \`${id}\`\n`);
    expect(headings).toEqual(expect.arrayContaining(['## Wrong', '## Right']));
    // The site and `handbook explain` add it, from the rule.
    expect(headings).not.toContain('## How to disable');
  },
);

test('every file of the folder is listed', () => {
  const files = readdirSync(`${root}plugins/core/rules`).map((file) => file.replace(/\.ts$/, ''));
  expect(files.filter((file) => !HELPERS.includes(file)).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('every page of the folder belongs to a rule', () => {
  const pages = readdirSync(`${root}docs/reference/rules`).map((file) => file.replace(/\.md$/, ''));
  expect(pages.filter((page) => page !== 'index').sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('rules are listed by id, each with one sentence', () => {
  expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).sort());
  for (const { description } of rules) expect(description).toMatch(/^.+[a-z`]\.$/);
});
