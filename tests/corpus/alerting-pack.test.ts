import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook, rules } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY, withFiles } from '../support/lint-files.ts';

const JUDGED = new Set([
  ...rules.filter(({ pack }) => pack === 'alerting').map(({ id }) => id),
  'annotation-is-spelled-right',
]);

// Of each rule at least ten findings (or all) were read and found right; a change of these figures wants the same.
describe.skipIf(corpus === undefined)('what the pack finds in public collections', () => {
  test('kube-prometheus', async () => {
    expect(await countsIn('rules/kube-prometheus/plain')).toMatchInlineSnapshot(`
      {
        "alert-has-a-summary": 1,
        "alert-waits": 3,
        "range-is-long-enough": 7,
        "recording-rule-names": 23,
      }
    `);
  });

  test('awesome-prometheus-alerts', async () => {
    expect(await countsIn('rules/awesome-prometheus-alerts')).toMatchInlineSnapshot(`
      {
        "alert-waits": 58,
        "range-is-long-enough": 63,
      }
    `);
  });
});

async function countsIn(folder: string): Promise<Record<string, number>> {
  return withFiles({}, async (elsewhere) => {
    const settings = join(elsewhere, 'handbook.yml');
    writeFileSync(settings, 'packs: [alerting]\n');
    const handbook = await loadHandbook({ root: join(corpus ?? '', folder), settings, today: TODAY, cache: false });
    const counts: Record<string, number> = {};
    for (const { rule } of checkHandbook(handbook, buildGraph(handbook)).problems) {
      if (JUDGED.has(rule)) counts[rule] = (counts[rule] ?? 0) + 1;
    }
    return counts;
  });
}
