import { expect, test } from 'vitest';
import { readTimelineTime } from '../../plugins/core/rules/timeline-time.ts';
import { lintFiles } from '../support/lint-files.ts';

const FILE = 'docs/rcas/2026-03-02-dns.md';
const lint = (rows: string, times = 'started: 2026-03-02T07:40Z', head = 'Time (UTC)'): Promise<string> => {
  const table = rows === '' ? '' : `| ${head} | Event |\n| --- | --- |\n${rows}\n`;
  return lintFiles({ [FILE]: `---\n${times}\n---\n\n# DNS\n\n## Timeline\n\n${table}` }, 'rca-times-are-in-order');
};

test('says nothing about times that go forward, over midnight too', async () => {
  const times = 'started: 2026-03-02T22:40Z\ndetected: 2026-03-02T22:40Z\nresolved: 2026-03-03T01:00Z';
  const rows =
    '| 2026-03-02 22:40 | Down. |\n| 23:59:30 | Paged. |\n| 2026-03-03 00:10 | Up. |\n| 2026-03-05 morning | Told customers. |';
  expect(await lint(rows, times)).toMatchInlineSnapshot(`
    "No problems in 1 file.
    "
  `);
});

test('points at the field that is before the one it follows', async () => {
  const times = 'started: 2026-03-02T07:40Z\nmitigated: 2026-03-02T07:04Z\nresolved: 2026-03-02T08:00Z';
  expect(await lint('| 07:40 | Down. |', times)).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:3:12 error  \`mitigated\` is \`2026-03-02T07:04Z\`, before \`started\` at \`2026-03-02T07:40Z\`; correct one of them, the durations are counted from both.  rca-times-are-in-order
      2 | started: 2026-03-02T07:40Z
      3 | mitigated: 2026-03-02T07:04Z
        |            ^^^^^^^^^^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test('points at the row that goes back, and asks for the date after midnight', async () => {
  expect(await lint('| 23:50 | Down. |\n| 00:10 | Up. |')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:12:3 error  \`00:10\` stands below \`23:50\`, which is later; put the rows in order, and write the date where a new day begins.  rca-times-are-in-order
      11 | | 23:50 | Down. |
      12 | | 00:10 | Up. |
         |   ^^^^^

    1 error in 1 file.
    "
  `);
});

test('wants UTC, in the head and in the rows', async () => {
  expect(await lint('| 07:40 CET | Down. |\n| 07:50Z | Paged. |', undefined, 'Time')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:9:3 error  The first column of the timeline is called \`Time\`, expected \`Time (UTC)\`: readers elsewhere cannot know the time zone.  rca-times-are-in-order
      9 | | Time | Event |
        |   ^^^^

    docs/rcas/2026-03-02-dns.md:11:3 error  \`07:40 CET\` is in the time zone \`CET\`, expected UTC; convert it.  rca-times-are-in-order
      10 | | --- | --- |
      11 | | 07:40 CET | Down. |
         |   ^^^^^^^^^

    2 errors in 1 file.
    "
  `);
});

test('says what a time looks like', async () => {
  expect(
    await lint('| noon | Down. |\n| | Paged. |\n| 2026-02-30 10:00 | Up. |\n| 25:00 | Up. |'),
  ).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:11:3 error  \`noon\` is no time, expected \`2017-11-08 12:44\`, in UTC.  rca-times-are-in-order
      10 | | --- | --- |
      11 | | noon | Down. |
         |   ^^^^

    docs/rcas/2026-03-02-dns.md:12:1 error  A row of the timeline has no time, expected \`2017-11-08 12:44\`, in UTC.  rca-times-are-in-order
      11 | | noon | Down. |
      12 | | | Paged. |
         | ^^

    docs/rcas/2026-03-02-dns.md:13:3 error  \`2026-02-30 10:00\` is no time of the calendar; correct it.  rca-times-are-in-order
      12 | | | Paged. |
      13 | | 2026-02-30 10:00 | Up. |
         |   ^^^^^^^^^^^^^^^^

    docs/rcas/2026-03-02-dns.md:14:3 error  \`25:00\` is no time of the calendar; correct it.  rca-times-are-in-order
      13 | | 2026-02-30 10:00 | Up. |
      14 | | 25:00 | Up. |
         |   ^^^^^

    4 errors in 1 file.
    "
  `);
});

test('wants a table', async () => {
  expect(await lint('')).toMatchInlineSnapshot(`
    "docs/rcas/2026-03-02-dns.md:7:1 error  The timeline has no table; write one with the columns \`Time (UTC)\` and \`Event\`, a row for each event.  rca-times-are-in-order
      7 | ## Timeline
        | ^^^^^^^^^^^

    1 error in 1 file.
    "
  `);
});

test.each([
  ['~7:40', '2026-03-02T07:40:00.000Z'],
  ['ca. 07:40', '2026-03-02T07:40:00.000Z'],
  ['07:40–07:52', '2026-03-02T07:40:00.000Z'],
  ['07:40 - 07:52 UTC', '2026-03-02T07:40:00.000Z'],
  ['2026-03-03T01:02:03Z', '2026-03-03T01:02:03.000Z'],
])('reads %s', (text, iso) => {
  expect(readTimelineTime(text, '2026-03-02')).toMatchObject({ time: Date.parse(iso) });
});

test('only warns of a missing table while the analysis is being written', async () => {
  expect(await lint('', 'state: draft')).toMatch(/ warning {2}The timeline has no table/);
});
