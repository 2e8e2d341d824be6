import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../plugins/core/load/parse-markdown.ts';
import { scanMarkdown } from '../../../plugins/core/load/scan-markdown/scan-markdown.ts';
import { generateHandbook } from '../../../scripts/bench/generate-handbook.ts';
import { corpus } from '../../support/corpus.ts';
import { nastyMarkdown, nastyText } from '../../support/markdown-fragments.ts';
import { mutatedPiece } from '../../support/mutate-lines.ts';

// Tens of thousands of trees, which is what the scanner saves.
const SLOW = 300_000;
const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** The pages below a folder with their texts, as they are read. */
function pagesBelow(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '') }));
}

/** The build of mdast for tests asserts that a box to tick stands in an item, and `*` above `[x]` proves it wrong. */
function parsedUnlessAsserted(text: string): ReturnType<typeof parseMarkdown> | undefined {
  try {
    return parseMarkdown(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ASSERTION' && /\[[ x]\]/.test(text)) return undefined;
    throw error;
  }
}

/** Compares both readings of some pages; names those that the scanner left to the tree. */
function compare(pages: readonly { file: string; text: string }[]): string[] {
  const left: string[] = [];
  for (const { file, text } of pages) {
    const scanned = scanMarkdown(text);
    if (scanned === undefined) left.push(file);
    else expect(scanned, file).toEqual(parseMarkdown(text));
  }
  return left;
}

describe('the scanner and the full tree agree, place by place,', () => {
  test('on every page of this repository', () => {
    const pages = ['docs', 'runbooks'].flatMap((folder) => pagesBelow(join(REPOSITORY, folder)));
    expect(pages.length).toBeGreaterThan(100);
    expect(compare(pages).length).toBeLessThan(pages.length * 0.03);
  });

  test.runIf(corpus)('on every page of the corpus, and few are left to the tree', () => {
    const pages = pagesBelow(corpus as string);
    const left = compare(pages);
    console.log(`Left to the full tree: ${left.length} of ${pages.length} pages of the corpus.`);
    expect(left.length / pages.length).toBeLessThan(0.03);
  });

  test('on generated runbooks, none of which is left to the tree', () => {
    const root = mkdtempSync(join(tmpdir(), 'handbook-scan-'));
    try {
      generateHandbook(root, 200);
      expect(compare(pagesBelow(root))).toEqual([]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  const agree = (text: string): void => {
    const scanned = scanMarkdown(text);
    const parsed = scanned && parsedUnlessAsserted(text);
    if (parsed !== undefined) expect(scanned).toEqual(parsed);
  };
  test.each([
    ['pages of every construct', nastyMarkdown(false), 8_000, 20261125],
    ['pages that the scanner seldom gives up', nastyMarkdown(true), 10_000, 20261126],
    ['running text', nastyText(), 8_000, 20261127],
  ] as const)(
    'on %s',
    (_, texts, numRuns, seed) => {
      fc.assert(fc.property(texts, agree), { numRuns, seed });
    },
    SLOW,
  );

  test(
    'on pieces of real pages with slips of a finger in them',
    () => {
      const folders = [
        join(REPOSITORY, 'docs'),
        join(REPOSITORY, 'runbooks'),
        ...(corpus === undefined ? [] : [corpus]),
      ];
      const pages = folders.flatMap(pagesBelow).map(({ text }) => text.split('\n'));
      fc.assert(fc.property(mutatedPiece(pages), agree), { numRuns: 6_000, seed: 20261129 });
    },
    SLOW,
  );

  test('on most of the generated pages, so that agreement says something', () => {
    const texts = fc.sample(nastyMarkdown(true), { numRuns: 2_000, seed: 20261128 });
    expect(texts.filter((text) => scanMarkdown(text) === undefined).length).toBeLessThan(1_000);
  });
});

describe('the scanner leaves to the full tree', () => {
  test.each([
    ['a footnote', 'Leaders change often[^1].\n\n[^1]: Read the log.\n'],
    [
      'a comment to the handbook, which covers the block after it',
      '<!-- handbook disable heading-order: old -->\n# etcd\n',
    ],
    ['an address of mail', 'Ask oncall@example.org.\n'],
    ['code that a tab indents', '# etcd\n\n\tetcdctl endpoint status\n'],
    [
      'a fence in a list that is never closed',
      '- Ask for the leader:\n  ```shell\n  etcdctl endpoint status\n\nThen wait.\n',
    ],
    ['a comment that is never closed', '# etcd\n\n<!-- until here\n'],
    ['a lone carriage return as line end', '# etcd\r\rNo leader.\r'],
    ['lists nested beyond what a person would read', `${'- '.repeat(80)}etcd\n`],
  ])('%s', (_, text) => {
    expect(scanMarkdown(text)).toBeUndefined();
  });
});

test('takes no longer for crafted pages than for others of their size', () => {
  const started = process.cpuUsage().user;
  const marks = [
    '[',
    '![',
    '<a "',
    '<!--',
    '*a_',
    '`a``',
    '](',
    'http://',
    '<',
    '&',
    '[a](<',
    '](a (',
    '[x]: y\n',
    '- a\n',
    '> a\n',
  ];
  for (const mark of marks) scanMarkdown(mark.repeat(100_000));
  scanMarkdown(`[${'a'.repeat(500_000)}[x]: y`);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});
