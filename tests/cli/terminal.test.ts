import { afterEach, expect, test, vi } from 'vitest';
import { linkFor, paintFor } from '../../scripts/terminal.ts';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { hasTerminal, runInTerminal } from '../support/run-in-terminal.ts';

afterEach(() => vi.unstubAllEnvs());

// Only this of a stream is looked at.
const stream = (isTTY: boolean): NodeJS.WriteStream => ({ isTTY }) as NodeJS.WriteStream;

/** A link as a terminal would get it, with the variables that are set for it and no others of its kind. */
function linkWith(env: Record<string, string>, isTTY = true): string {
  const none = { NO_COLOR: '', FORCE_COLOR: undefined, TERM: 'xterm-256color', TERM_PROGRAM: '', WT_SESSION: '' };
  const others = { KITTY_WINDOW_ID: '', DOMTERM: '', VTE_VERSION: '' };
  for (const [name, value] of Object.entries({ ...none, ...others, ...env })) vi.stubEnv(name, value);
  return linkFor(stream(isTTY))('embargo', 'https://handbook.example.org/a%20b\u001b]8;;\u0007é').replaceAll(
    '\u001b',
    'ESC',
  );
}

test('links are shown by terminals that are known to have them', () => {
  expect(linkWith({ TERM_PROGRAM: 'WezTerm' })).toMatchInlineSnapshot(
    `"ESC]8;;https://handbook.example.org/a%20b%1B%5D8;;%07%C3%A9ESC\\embargoESC]8;;ESC\\"`,
  );
  expect(linkWith({ VTE_VERSION: '7006' })).toContain('ESC]8;;');
});

test('links are text everywhere else', () => {
  const wezterm = { TERM_PROGRAM: 'WezTerm' };
  expect(linkWith({})).toBe('embargo');
  expect(linkWith({ VTE_VERSION: '4999' })).toBe('embargo');
  expect(linkWith(wezterm, false)).toBe('embargo');
  expect(linkWith({ ...wezterm, NO_COLOR: '1' })).toBe('embargo');
});

test('a terminal has colours unless it or its user wants none', () => {
  const colours = (env: Record<string, string>): boolean => {
    linkWith(env);
    return paintFor(stream(true))('error', 'x') !== 'x';
  };
  expect(colours({})).toBe(true);
  expect(colours({ TERM: 'dumb' })).toBe(false);
  expect(colours({ FORCE_COLOR: '0' })).toBe(false);
  expect(colours({ NO_COLOR: '1' })).toBe(false);
});

test.skipIf(!hasTerminal)('no line of code is longer than the terminal', async () => {
  const page = `# etcd\n\n${'Ask every member for its status. '.repeat(9)}See [it](gone.md).\n`;
  const { code, shown } = await withFiles({ 'docs/etcd.md': page }, (root) =>
    runInTerminal(['lint', '--root', root, '--today', TODAY, '--no-cache'], [], 50),
  );
  expect(code).toBe(1);
  expect(shown.split('\n').filter((line) => line.includes(' | '))).toEqual([
    '  3 | …ts status. See [it](gone.md).',
    '    |                      ^^^^^^^',
  ]);
});
