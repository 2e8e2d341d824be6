import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { runImport, withCollection } from './run-import.ts';

const COLLECTIONS = ['prometheus-operator', 'openshift'];

describe.skipIf(corpus === undefined)('the real collections', () => {
  test('lose no word: each is in the page or in the report, for all 275', () => {
    let pages = 0;
    for (const name of COLLECTIONS) {
      withCollection({}, {}, ({ root }) => {
        const folder = join(corpus ?? '', 'runbooks', name);
        const { report } = runImport(root, folder, {});
        const texts = new Map(report.pages.map((page) => [page.source, readFileSync(join(root, page.target), 'utf8')]));
        for (const { source, dropped } of [...report.pages, ...report.skipped]) {
          const reported = dropped.map(({ field, value }) => `${field} ${JSON.stringify(value)}`).join(' ');
          const original = readFileSync(join(folder, source), 'utf8');
          expect(missingWords(original, `${texts.get(source) ?? ''} ${reported}`), source).toEqual([]);
          pages++;
        }
      });
    }
    expect(pages).toBe(275);
  });

  test('keep their prose to the byte, and change nothing the second time', () => {
    for (const name of COLLECTIONS) {
      withCollection({}, {}, ({ root, files }) => {
        const folder = join(corpus ?? '', 'runbooks', name);
        const { report } = runImport(root, folder, {});
        const before = files();
        for (const { source, target } of report.pages) {
          const body = readFileSync(join(folder, source), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
          expect(before[target]?.endsWith(body), source).toBe(true);
        }
        const again = runImport(root, folder, { today: '2026-12-24' }).report;
        expect(again.summary).toMatchObject({ unchanged: report.pages.length, created: 0, updated: 0, conflict: 0 });
        expect(files()).toEqual(before);
      });
    }
  });
});

/** The words of a text that another has less often. */
function missingWords(text: string, other: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count === 0;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
