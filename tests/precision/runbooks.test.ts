import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';
import { judgedRunbooks } from './judged-runbooks.ts';
import { sampleProblems } from './sample-problems.ts';

const SEED = 20261122;

// 275 real runbooks of two collections, linted where they lie.
describe.skipIf(corpus === undefined)('on real runbooks', async () => {
  if (corpus === undefined) return;
  const handbook = await loadHandbook({ root: join(corpus, 'runbooks'), today: TODAY, cache: false });
  const { problems, summary } = checkHandbook(handbook, buildGraph(handbook));

  test('nothing crashes and every page is checked', () => {
    expect(summary.files).toBe(275);
    expect(problems.length).toBeGreaterThan(30);
  });

  test('of a hundred problems drawn by a seed, some of every rule, at least 95 are right', () => {
    const drawn = sampleProblems(problems, 100, SEED);
    const right = judgedRunbooks.filter((judged) => judged.right).length;
    console.info(`Drawn with seed ${SEED} from ${problems.length} problems: ${right} of ${drawn.length} judged right.`);
    const found = drawn.map(({ rule, file, range, message }) => ({
      rule,
      file,
      line: range.start.line,
      message: message.slice(0, 60),
    }));
    // A change in what the linter finds draws other problems: judge those again, do not copy them here.
    expect(found).toEqual(judgedRunbooks.map(({ because: _, right: __, ...problem }) => problem));
    expect(drawn.length).toBe(100);
    expect(right).toBeGreaterThanOrEqual(95);
  });

  test('every rule that found something is judged, five times where it can be', () => {
    const drawn = sampleProblems(problems, 100, SEED);
    for (const rule of new Set(problems.map((problem) => problem.rule))) {
      const count = (of: typeof problems): number => of.filter((problem) => problem.rule === rule).length;
      expect({ rule, drawn: count(drawn) >= Math.min(5, count(problems)) }).toEqual({ rule, drawn: true });
    }
  });
});
