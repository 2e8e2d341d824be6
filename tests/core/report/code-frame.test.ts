import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../plugins/core/index.ts';
import { codeFrame } from '../../../plugins/core/report/code-frame.ts';

/** The frame of the first place of some words, each line without what is left of the text. */
function frame(text: string, words: string, columns?: number): string[] {
  const start = text.indexOf(words);
  const range = indexLines(text).rangeOf([start, start + words.length]);
  return codeFrame(text, range, (_, shown) => shown, columns).split('\n');
}

// A terminal gives two columns to characters of East Asia and to emoji, and none to accents of their own.
test.each([
  ['ASCII', 'See [it](gone.md) now', '         ^^^^^^^'],
  ['tabs', '1.\tSee\t[it](gone.md)\tnow', '            ^^^^^^^'],
  ['wide characters', '手順は[ここ](gone.md)にある', '             ^^^^^^^'],
  ['half-width characters', 'ﾃﾞｰﾀ [it](gone.md)', '          ^^^^^^^'],
  ['accents of their own', 'Re\u0301sume\u0301 [it](gone.md)', '            ^^^^^^^'],
  ['emoji of several', '👩‍👩‍👧‍👦 🇩🇪 👍🏽 ⚠️ [it](gone.md)', '                 ^^^^^^^'],
  ['what turns the direction', 'See \u202e\u200b [it](gone.md)', '            ^^^^^^^'],
])('marks stand below what they mean: %s', (_, line, marks) => {
  expect(frame(line, 'gone.md').at(-1)).toBe(`    | ${marks}`);
});

test('marks are as wide as what they mean, also within one character', () => {
  expect(frame('Siehe [手順] hier', '手順').at(-1)).toBe('    |        ^^^^');
  expect(frame('Re\u0301sume\u0301', '\u0301sum').at(-1)).toBe('    |  ^^^^');
  expect(frame('👩‍👩‍👧‍👦 x', '👧').at(-1)).toBe('    | ^^');
});

test('the end of a line and of a file can be marked', () => {
  const text = 'expr: up[5m]\nexpr: rate(up[5m]';
  const range = indexLines(text).rangeOf([text.length, text.length]);
  expect(codeFrame(text, range, (_, shown) => shown).split('\n')).toEqual([
    '  1 | expr: up[5m]',
    '  2 | expr: rate(up[5m]',
    '    |                  ^',
  ]);
});

describe('a line longer than the terminal', () => {
  const long = `${'all is well, '.repeat(30)}[it](gone.md) ${'and so on, '.repeat(30)}`;

  test('is cut on both sides, which is said', () => {
    expect(frame(long, 'gone.md', 60)).toEqual([
      '  1 | …, all is well, [it](gone.md) and so on, and so on, …',
      '    |                      ^^^^^^^',
    ]);
  });

  test('is whole where it fits', () => {
    const line = `${'x'.repeat(40)} gone.md`;
    expect(frame(line, 'gone.md', 60)[0]).toBe(`  1 | ${line}`);
  });

  test.each([60, 80, 200, undefined])('fits into %j columns, whatever it is made of', (columns) => {
    for (const word of ['all is well ', '手順書 ', '👩‍👩‍👧‍👦🇩🇪', 'e\u0301\u0301', '\t', '\u202e', 'Z\u0336\u0310 ']) {
      for (const [before, after] of [
        [0, 90],
        [7, 90],
        [40, 0],
        [90, 90],
      ] as const) {
        const lines = frame(`${word.repeat(before)}gone.md${word.repeat(after)}`, 'gone.md', columns);
        const [shown = '', marks = ''] = lines.slice(-2);
        expect(widthOf(shown)).toBeLessThanOrEqual(Math.min(columns ?? 110, 110));
        // What stands above the marks is what they mean.
        const at = marks.indexOf('^');
        const left = shown.slice(0, shown.indexOf('gone.md'));
        expect({ word, at, marks: marks.slice(at) }).toEqual({ word, at: widthOf(left), marks: '^^^^^^^' });
      }
    }
  });

  test('of a megabyte is cut as well', () => {
    const [shown, marks] = frame(`${'手'.repeat(500_000)}gone.md${'é'.repeat(500_000)}`, 'gone.md');
    expect(shown).toBe(`  1 | …${'手'.repeat(20)}gone.md${'é'.repeat(52)}…`);
    expect(marks).toBe(`    | ${' '.repeat(41)}^^^^^^^`);
  });
});

/** Counted in another way than the frame does: one column a character, two for those of these tests that are wide. */
function widthOf(text: string): number {
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  return characters.reduce((sum, { segment }) => sum + (/[手順書👩🇩]/u.test(segment) ? 2 : 1), 0);
}
