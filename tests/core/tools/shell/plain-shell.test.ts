// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../../../plugins/core/index.ts';
import { commandsIn } from '../../../../plugins/core/tools/shell/commands-in.ts';
import { isPlainShell } from '../../../../plugins/core/tools/shell/is-plain-shell.ts';
import { maskPlaceholders } from '../../../../plugins/core/tools/shell/mask-placeholders.ts';
import { shellFault } from '../../../../plugins/core/tools/shell/shell-fault.ts';
import { corpus } from '../../../support/corpus.ts';
import { TODAY } from '../../../support/lint-files.ts';

test('finds places in UTF-16 units', () => {
  const script = 'echo "für 🦊" (';
  expect(shellFault(script)?.offset).toBe(script.indexOf('('));
});

test('has no opinion on what is too long or too deep, and comes back', () => {
  expect(shellFault(`${'echo a\n'.repeat(5_000)}(`)).toBeUndefined();
  expect(() => shellFault('$('.repeat(5_000))).not.toThrow();
  expect(isPlainShell('$('.repeat(50_000))).toBe(false);
  expect(isPlainShell('a '.repeat(200_000))).toBe(true);
  expect(shellFault('if true; then')).toMatchObject({ offset: 9 });
});

test.each([
  'kubectl -n "$NAMESPACE" get pods -o jsonpath="{.items[0].metadata.name}" | head -n 1',
  "journalctl --since '30 min ago' 2>&1 >> log",
  'export A="$(hostname -f)"; echo ${A} && date || true &',
  '# only a comment\n\nuptime',
])('passes %j', (script) => {
  expect(isPlainShell(script)).toBe(true);
  expect(shellFault(script)).toBeUndefined();
});

test.each([
  'a |',
  '| a',
  'a && && b',
  'a >',
  "it's",
  '"a',
  'a $(b',
  'a)',
  '(a',
  'a;;',
  'if a',
  'a <<E',
  'a `b`',
  '}',
  'f() {',
])('leaves %j to the exact parser', (script) => {
  expect(isPlainShell(script)).toBe(false);
});

/** What is passed as plain is never refused by the exact parser. */
function expectAgreement(script: string): void {
  if (isPlainShell(script)) expect({ script, fault: shellFault(script) }).toEqual({ script, fault: undefined });
}

const PIECES = [
  'a',
  'if',
  'done',
  '{',
  '}',
  '!',
  '$',
  '$A',
  '${A}',
  '$(',
  ')',
  '(',
  '`',
  "'",
  '"',
  '\\',
  '\n',
  ' ',
  ';',
  '&',
  '|',
  '<',
  '>',
  '#',
  '=',
  '[',
  ']',
  '*',
  '1',
  '-',
  '~',
  'export ',
  '<<',
];

test('agrees with the exact parser on what it passes, for scripts made of whatever means something', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => expectAgreement(pieces.join(''))),
    { numRuns: 2_000, seed: 20261122 },
  );
});

describe.skipIf(corpus === undefined)('on real runbooks', async () => {
  if (corpus === undefined) return;
  const { documents } = await loadHandbook({ root: join(corpus, 'runbooks'), today: TODAY, cache: false });
  const scripts = documents.flatMap(({ content }) =>
    content.fences.flatMap(({ value, language }) => commandsIn(value, language) ?? []).map(maskPlaceholders),
  );

  test('nine of ten blocks are plain, and the exact parser agrees', () => {
    const plain = scripts.filter(isPlainShell);
    expect(plain.length / scripts.length).toBeGreaterThan(0.9);
    for (const script of plain) expectAgreement(script);
  });

  test('commands keep their places', () => {
    for (const { content } of documents) {
      for (const { value, language } of content.fences) {
        const commands = commandsIn(value, language);
        if (commands === undefined) continue;
        expect(commands.length).toBe(value.length);
        for (const [index, character] of [...commands].entries())
          if (character !== ' ') expect([...value][index]).toBe(character);
      }
    }
  });
});
