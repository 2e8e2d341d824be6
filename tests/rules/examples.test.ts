import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../plugins/core/index.ts';
import { parseMarkdown } from '../../plugins/core/load/parse-markdown.ts';
import { lintFiles } from '../support/lint-files.ts';

// The examples of a rule's page are what a reader copies: each Wrong is found, no Right is.
describe.each(rules.map(({ id }) => id))('%s', (id) => {
  const page = readFileSync(new URL(`../../docs/reference/rules/${id}.md`, import.meta.url), 'utf8');

  // What another program finds, tests/rules shows where it is installed.
  test.skipIf(id === 'rule-tests-pass')('finds its wrong example', async () => {
    expect(await lintFiles(examplesBelow(page, 'Wrong'), id)).toContain(id);
  });

  test('finds nothing in its right example', async () => {
    expect(await lintFiles(examplesBelow(page, 'Right'), id)).not.toContain(id);
  });
});

/** The files shown below one heading, by the `file=` of their fences. */
function examplesBelow(page: string, title: string): Record<string, string> {
  const { headings, fences } = parseMarkdown(page).content;
  const index = headings.findIndex(({ text }) => text === title);
  const start = headings[index]?.span[1] ?? Number.POSITIVE_INFINITY;
  const end = headings[index + 1]?.span[0] ?? page.length;
  const shown = fences.filter(({ span, meta }) => span[0] > start && span[1] < end && meta.startsWith('file='));
  expect(shown.length).toBeGreaterThan(0);
  return Object.fromEntries(shown.map(({ meta, value }) => [meta.slice('file='.length), `${value}\n`]));
}
