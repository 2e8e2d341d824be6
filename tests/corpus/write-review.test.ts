import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeReview } from '../../plugins/core/exchange/write-review.ts';
import { readPage } from '../../plugins/core/load/read-page.ts';
import { corpus } from '../support/corpus.ts';

const REVIEW = {
  reviewed: '2026-11-22',
  against: [
    { alert: 'etcdNoLeader', expression: '00000000', for: '1m', severity: 'critical' },
    { alert: 'MysqlTooManyConnections(>80%)', expression: '1e234567', severity: 'null', labels: '12345678' },
  ],
};

/** A page without the lines that a review writes. */
function withoutReview(text: string): string {
  const [, matter = '', body = ''] = /^(---\r?\n(?:[\s\S]*?\r?\n)??---)(?=\r?\n|$)([\s\S]*)$/.exec(text) ?? [];
  const kept = matter.split(/(?<=\n)/).filter((line) => !/^(?:reviewed(?:-against)?:| {2}- \{ alert: )/.test(line));
  return kept.join('') + body;
}

/** Says that a review changed its own lines and no other byte, and that a second one changes nothing. */
function expectOnlyTheReview(text: string, edited: string): void {
  const block = /^---\r?\n(?:[\s\S]*?\r?\n)??---(?=[ \t]*(?:\r?\n|$))/.test(text);
  if (block) expect(withoutReview(edited)).toBe(withoutReview(text));
  else expect(edited.endsWith(text)).toBe(true);
  expect(writeReview(edited, REVIEW)).toBe(edited);
}

test.skipIf(corpus === undefined)(
  'in real runbooks only lines of the front matter differ, whatever the line ends',
  () => {
    const folder = join(corpus ?? '', 'runbooks');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(50);
    const refused = new Set<string>();
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const variant of [
        text,
        text.replaceAll(/\r?\n/g, '\r\n'),
        `---\nreviewed: "2020-02-02" # by two\n---\n${text}`,
      ]) {
        const edited = writeReview(variant, REVIEW);
        if (edited === undefined) refused.add(file);
        else expectOnlyTheReview(variant, edited);
      }
    }
    const faulty = files.filter(
      (file) => readPage(file, readFileSync(join(folder, file), 'utf8'), {}).findings.length > 0,
    );
    expect([...refused].filter((file) => !faulty.includes(file))).toEqual([]);
  },
);

test('comments, quotes, the order of fields and line ends survive in any front matter', () => {
  const fields = [
    'owner: platform-team   # since spring',
    "description: 'etcd has no leader'",
    'tags: [etcd,  "control-plane"]',
    'alerts:\n- etcdNoLeader\n- "etcdMembersDown"',
    'inputs:\n  - name: node # the member\n\n    type: node',
    'title: >-\n  The cluster\n  has no leader',
    '# reviewed: never',
    '',
  ];
  const dates = ['reviewed: 2020-02-02', "reviewed: '2020-02-02' # by two", 'reviewed:   "2020-02-02"', 'reviewed:'];
  const lists = ['reviewed-against: []', "reviewed-against:\n  - { alert: a, expression: '00000000' }"];
  const matter = fc.tuple(
    fc.subarray(fields),
    fc.subarray(dates, { maxLength: 1 }),
    fc.subarray(lists, { maxLength: 1 }),
  );
  const page = matter.chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length }));
  fc.assert(
    fc.property(page, fc.constantFrom('\n', '\r\n'), (lines, ends) => {
      const text = ['---', ...lines, '---', '', '# etcd has no leader', ''].join('\n').replaceAll('\n', ends);
      const edited = writeReview(text, REVIEW);
      expect(edited).toBeDefined();
      expectOnlyTheReview(text, edited ?? '');
      // What is said beside a date stays beside it.
      if (text.includes('# by two')) expect(edited).toContain(`'2026-11-22' # by two${ends}`);
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
