import { expect, test } from 'vitest';
import { type FollowUp, followUps } from '../../../plugins/core/index.ts';
import { loadFiles } from '../../support/lint-files.ts';

const rca = (followUp: string, more = ''): string =>
  `---\nseverity: sev2\nservices: []\nstarted: 2026-03-02T07:40Z\n${more}follow-ups:\n${followUp}\n---\n\n# DNS was gone\n`;
const print = ({ what, state, owner, due, overdue, analysis }: FollowUp): string =>
  `${analysis.id}: ${what}, ${state}, ${owner}, ${due}${overdue ? ', overdue' : ''}`;

const files = {
  'docs/rcas/2026-03-02-dns.md':
    rca(`  - { what: Sign by machine, owner: network-team, due: 2027-01-31, state: in-progress }
  - { what: Watch the key, owner: network-team, due: 2026-11-21, state: open }
  - { what: Write it down, owner: network-team, due: 2026-04-01, state: done }
  - { what: Buy a second zone, due: 2026-04-01, state: dropped, reason: It costs too much. }`),
  'docs/rcas/2026-05-01-etcd.md': rca(
    '  - { what: Larger disks, owner: platform-team, due: 2026-11-22, state: open }\n  - { what: Think about it, state: open }',
  ),
  'docs/rcas/2026-06-01-elsewhere.md': rca(
    '  - { what: Their own affair, owner: harbour-team, due: 2026-07-01, state: open }',
    'retold-from: { url: https://status.example.net/1, publisher: Harbour Cloud, read: 2026-07-02 }\n',
  ),
};

test('what is due first comes first, what is over last; the day itself is not overdue', async () => {
  const { handbook } = await loadFiles(files);
  expect(followUps(handbook).map(print)).toMatchInlineSnapshot(`
    [
      "2026-03-02-dns: Watch the key, open, network-team, 2026-11-21, overdue",
      "2026-05-01-etcd: Larger disks, open, platform-team, 2026-11-22",
      "2026-03-02-dns: Sign by machine, in-progress, network-team, 2027-01-31",
      "2026-05-01-etcd: Think about it, open, undefined, undefined",
      "2026-03-02-dns: Write it down, done, network-team, 2026-04-01",
      "2026-03-02-dns: Buy a second zone, dropped, undefined, 2026-04-01",
    ]
  `);
});

test('goes by the day of the run, and by nothing else', async () => {
  const { handbook } = await loadFiles(files);
  const overdueOn = (today: string): number =>
    followUps({ ...handbook, today }).filter(({ overdue }) => overdue).length;
  expect(['2026-01-01', '2026-11-22', '2030-01-01'].map(overdueOn)).toEqual([0, 1, 3]);
});

test('leaves out what the schema refuses, and takes no word for a day', async () => {
  const { handbook } = await loadFiles({
    'docs/rcas/2026-03-02-dns.md': rca(
      '  - soon\n  - { what: [a, b], state: open }\n  - { what: Later, state: perhaps }\n  - { what: Do it, due: 1 May, state: open }',
    ),
    'docs/rcas/2026-03-03-dns.md': '---\nfollow-ups: none\n---\n\n# DNS again\n',
  });
  expect(followUps(handbook).map(print)).toEqual(['2026-03-02-dns: Do it, open, undefined, 1 May']);
});
