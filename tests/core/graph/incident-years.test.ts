import { expect, test } from 'vitest';
import { incidentYears } from '../../../plugins/core/index.ts';
import { loadFiles } from '../../support/lint-files.ts';

const rca = (fields: Record<string, string>): string =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n# DNS was gone\n`;

test('tells how long incidents took in the middle, year by year, over those that say so', async () => {
  const { handbook } = await loadFiles({
    'docs/rcas/2026-03-02-a.md': rca({
      started: '2026-03-02T10:00Z',
      detected: '2026-03-02T10:04Z',
      resolved: '2026-03-02T12:00Z',
    }),
    'docs/rcas/2026-04-02-b.md': rca({ started: '2026-04-02T10:00Z', detected: '2026-04-02T10:10Z' }),
    'docs/rcas/2026-05-02-c.md': rca({
      started: '2026-05-02T10:00Z',
      detected: '2026-05-02T13:00Z',
      resolved: '2026-05-02T15:00Z',
    }),
    'docs/rcas/2026-06-02-elsewhere.md': rca({
      started: '2026-06-02T10:00Z',
      resolved: '2026-06-09T10:00Z',
      'retold-from': '{ url: https://status.example.net/1, publisher: Harbour Cloud, read: 2026-07-02 }',
    }),
    // The day in the name stands for a start that nobody stated.
    'docs/rcas/2025-01-05-d.md': rca({ severity: 'sev3' }),
    'docs/rcas/undated.md': rca({ severity: 'sev3' }),
  });
  expect(incidentYears(handbook)).toEqual([
    {
      year: '2026',
      analyses: 3,
      retold: 1,
      medians: { detected: { minutes: 10, of: 3 }, resolved: { minutes: 210, of: 2 } },
    },
    { year: '2025', analyses: 1, retold: 0, medians: {} },
  ]);
});
