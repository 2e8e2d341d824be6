import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileWords } from '../../../plugins/core/load/guards/find-words.ts';

describe('the search for many words at once', () => {
  test('finds words that overlap, begin alike or end in one another, in any case', () => {
    const find = compileWords(['ghp_', 'gh', 'hp_x', '.local', 'local']);
    expect([...find('a GHP_x at db.Local')].sort()).toEqual(['.local', 'gh', 'ghp_', 'hp_x', 'local']);
    expect([...find('nothing of this')]).toEqual([]);
  });

  test('is not led astray by letters beyond ASCII', () => {
    // The Kelvin sign is a `k` in lower case, and no key begins with it.
    expect([...compileWords(['sk-'])('s\u212a-')]).toEqual([]);
    expect([...compileWords(['sk-'])('ssk-')]).toEqual(['sk-']);
  });

  test('finds exactly the words that stand in a text', () => {
    const letters = fc.constantFrom('a', 'b', 'A', '.', 'é');
    const word = fc.array(fc.constantFrom('a', 'b', '.'), { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });
    const text = fc.array(letters, { maxLength: 30 }).map((some) => some.join(''));
    fc.assert(
      fc.property(words, text, (wanted, where) => {
        const expected = wanted.filter((one) => where.toLowerCase().includes(one)).sort();
        expect([...compileWords(wanted)(where)].sort()).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
