import { compareAlerts } from '../impact/compare-alerts.ts';
import { compareCoverage } from '../impact/compare-coverage.ts';
import { comparePages } from '../impact/compare-pages.ts';
import { compareProblems } from '../impact/compare-problems.ts';
import { compareRecords } from '../impact/compare-records.ts';
import type { HandbookState, Impact } from '../impact/impact-types.ts';
import { pairPages } from '../impact/pair-pages.ts';
import { standingPlaces } from '../impact/standing-places.ts';

/** Says what a change breaks or touches, from the handbook before and after it. */
export function impact(before: HandbookState, after: HandbookState): Impact {
  const pairs = pairPages(before.handbook.documents, after.handbook.documents);
  const names = new Map(
    pairs.flatMap((pair) => (pair.before && pair.after ? [[pair.before.file, pair.after.file]] : [])),
  );
  const nowCalled = (file: string): string => names.get(file) ?? file;
  const stands = standingPlaces(before.handbook.textOf, after.handbook.textOf, nowCalled);
  const alerts = compareAlerts(before, after, stands);
  const oldNames = new Map(alerts.map(({ name, before: old = name }) => [name, old]));
  return {
    version: 1,
    pages: comparePages(pairs, before, after, stands),
    alerts,
    records: compareRecords(before, after),
    problems: compareProblems(before.problems, after.problems, nowCalled),
    coverage: compareCoverage(before, after, (alert) => oldNames.get(alert) ?? alert),
  };
}
