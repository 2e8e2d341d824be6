import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fillText } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/fill-text.ts';
import { judgeValue } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/judge-value.ts';

/** A command with a placeholder, and the argument that it must hand over once it is filled in. */
const CONTEXTS: Record<string, { template: string; argument: (value: string) => string }> = {
  bare: { template: 'show <name>', argument: (value) => value },
  'in single quotes': { template: "show '<name>'", argument: (value) => value },
  'in double quotes': { template: 'show "$NAME"', argument: (value) => value },
  'in a substitution': { template: 'show $(printf %s <name>)', argument: (value) => value },
  'in a here-document': {
    template: 'IFS= read -r line <<EOF\n<name>\nEOF\nshow "$line"',
    argument: (value) => value,
  },
  'in a shell of its own': {
    template: `/bin/sh -c 'printf "argument %s\\n" ${'$'}{NAME}'`,
    argument: (value) => value,
  },
  'behind an option': { template: 'show --selector=<name>', argument: (value) => `--selector=${value}` },
  'in a jsonpath': {
    template: 'show "jsonpath={.items[?(@.metadata.name==\\"<name>\\")].status.phase}"',
    argument: (value) => `jsonpath={.items[?(@.metadata.name=="${value}")].status.phase}`,
  },
};

/** The widest pattern that an author can give, so that only the checks which hold for every input are left. */
const ANYTHING = { checks: [{ shape: [[[String.fromCharCode(...Array(127).keys()), 1, 253]]] }] } as Parameters<
  typeof judgeValue
>[1];

const SEED = 20_261_120;
const ALLOWED = [...'ABCXYZabcxyz0123456789._:/@%+,-'];
const HOSTILE = [
  '$(touch canary)',
  '`touch canary`',
  "'; touch canary; '",
  '"; touch canary; "',
  '\ntouch canary\n',
  '| touch canary',
  '&& touch canary',
  '> canary',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, not ours.
  '${IFS}touch',
  'EOF',
  '\nEOF\ntouch canary\n',
  '-rf',
  '--kubeconfig=/dev/null',
  '-oProxyCommand=touch',
  '..',
  '../../etc/shadow',
  '~root',
  '*',
  '{a,b}',
  '")].metadata.x==("',
  '\u0000',
  '\u202e',
  '\ud800',
  'PATH=.',
  'a=b',
  '!!',
  '#',
  '\\',
  '\t',
];

const values = [
  ...HOSTILE,
  ...fc.sample(fc.string({ unit: fc.constantFrom(...ALLOWED), minLength: 1, maxLength: 40 }), {
    numRuns: 12_500,
    seed: SEED,
  }),
  ...fc.sample(fc.string({ unit: fc.constantFrom(...ALLOWED, '='), minLength: 1, maxLength: 20 }), {
    numRuns: 2500,
    seed: SEED + 2,
  }),
  ...fc.sample(
    fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...ALLOWED), fc.string({ unit: 'binary' })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
    { numRuns: 12_500, seed: SEED + 1 },
  ),
];

/** Where anything that runs and writes would leave a trace; no command can be found by its name. */
const folder = mkdtempSync(join(tmpdir(), 'handbook-values-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(commands: readonly string[]): { output: string; complaints: string; written: string[] } {
  const script = `show() { for argument; do printf 'argument %s\\n' "$argument"; done; }\n${commands.join('\n')}\n`;
  const { stdout, stderr } = spawnSync('/bin/sh', ['-s'], {
    cwd: folder,
    input: script,
    encoding: 'utf8',
    env: { PATH: '/nonexistent', HOME: folder },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { output: stdout, complaints: stderr, written: readdirSync(folder) };
}

describe('values in commands, run by a shell', () => {
  test('more than 25,000 values are judged, and more than 10,000 of them stand in commands', () => {
    expect(values.length).toBeGreaterThan(25_000);
    expect(values.filter((value) => judgeValue(value, ANYTHING) === undefined).length).toBeGreaterThan(10_000);
  });

  test.each(Object.entries(CONTEXTS))(
    'arrive as they are, run nothing, and begin no option: %s',
    (_, { template, argument }) => {
      const commands: string[] = [];
      const wanted: string[] = [];
      for (const value of values) {
        if (judgeValue(value, ANYTHING) !== undefined) continue;
        const command = fillText(template, (key) => (key === 'name' ? value : undefined));
        // Not every place takes every value: `=` wants an option before it, `EOF` ends a here-document.
        if (command === template) continue;
        expect(value.startsWith('-')).toBe(false);
        commands.push(command);
        wanted.push(`argument ${argument(value)}`);
      }
      expect(commands.length).toBeGreaterThan(10_000);
      const { output, complaints, written } = run(commands);
      expect(complaints).toBe('');
      expect(output.split('\n').slice(0, -1)).toEqual(wanted);
      expect(written).toEqual([]);
    },
    120_000,
  );

  test('would be seen to do harm if they were not judged', () => {
    const harmful = run(['show $(: > canary)', "show ''; nothing; ''"]);
    expect(harmful.complaints).toContain('nothing: not found');
    expect(harmful.written).toEqual(['canary']);
    rmSync(join(folder, 'canary'));
  });
});
