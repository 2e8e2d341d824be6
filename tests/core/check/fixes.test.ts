import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFixes } from '../../../plugins/core/check/fixes/make-fixes.ts';
import { indexLines, type Problem } from '../../../plugins/core/index.ts';
import { fixProblems } from '../../../scripts/lint/fix-problems.ts';
import { TODAY, writeFiles } from '../../support/lint-files.ts';
import { runbook } from '../../support/pages.ts';

function problem(text: string, start: number, end: number, replacement: string, rule = 'reference-resolves'): Problem {
  const range = indexLines(text).rangeOf([start, end]);
  const suggestion = { range, text: replacement };
  return { rule, severity: 'error', message: 'Found.', file: 'docs/etcd.md', range, suggestion, url: '' };
}

const fixed = (text: string, ...problems: Problem[]): string =>
  makeFixes(problems, () => text).texts.get('docs/etcd.md') ?? text;

describe('suggestions', () => {
  test('that overlap: the first in the text wins, the other waits', () => {
    const text = 'etcd has no leadr';
    expect(fixed(text, problem(text, 5, 17, 'lost it'), problem(text, 12, 17, 'leader'))).toBe('etcd lost it');
    expect(fixed(text, problem(text, 0, 4, 'Etcd'), problem(text, 4, 4, '!'))).toBe('Etcd has no leadr');
  });

  test('of guards, and those that change nothing, are left alone', () => {
    const text = 'etcd';
    expect(fixed(text, problem(text, 0, 4, 'x', 'link-stays-inside'), problem(text, 0, 4, 'etcd'))).toBe(text);
    expect(makeFixes([{ ...problem(text, 0, 4, 'x'), secret: true }], () => text).fixed).toEqual([]);
  });

  test('change nothing outside of their ranges, whatever the text', () => {
    const edit = fc.record({ at: fc.nat(60), length: fc.nat(5), text: fc.string({ maxLength: 4 }) });
    const words = fc.array(fc.constantFrom('a', 'ä', '🦊', '\r\n', '\n', '\t', '#', "'", '"', '  '), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.array(edit, { maxLength: 6 }), (pieces, edits) => {
        const text = pieces.join('');
        const problems = edits
          .filter(({ at, length }) => at + length <= text.length)
          .map(({ at, length, text: replacement }) => problem(text, at, at + length, replacement));
        const { texts, fixed: made } = makeFixes(problems, () => text);
        let expected = text;
        for (const { suggestion } of [...made].sort((a, b) => b.range.start.offset - a.range.start.offset)) {
          const { start, end } = suggestion?.range ?? { start: { offset: 0 }, end: { offset: 0 } };
          expected = expected.slice(0, start.offset) + suggestion?.text + expected.slice(end.offset);
        }
        expect(texts.get('docs/etcd.md') ?? text).toBe(expected);
      }),
      { seed: 20261122 },
    );
  });
});

test('a page that somebody wrote meanwhile is not overwritten, nor is any other', async () => {
  const root = mkdtempSync(join(tmpdir(), 'handbook-fix-'));
  const broken = runbook({ mitigation: '```shell\n$ uptime\n```' });
  const files = { 'runbooks/dns/dnsSlow.md': broken, 'runbooks/etcd/etcdNoLeader.md': broken };
  try {
    writeFiles(root, files);
    const meanwhile = `${broken}\nWritten meanwhile.\n`;
    const mending = fixProblems(
      { root, today: TODAY, cache: false },
      async ({ report }) => {
        writeFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), meanwhile);
        return report;
      },
      false,
    );
    await expect(mending).rejects.toThrow('`runbooks/etcd/etcdNoLeader.md` has changed since it was read.');
    expect(readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8')).toBe(meanwhile);
    expect(readFileSync(join(root, 'runbooks/dns/dnsSlow.md'), 'utf8')).toBe(broken);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
