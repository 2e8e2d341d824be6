import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type FixResult, fixHandbook, type Report } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a part of the corpus, its pages and configuration rewritten by a function. */
function copyOf(part: string, rewrite: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-fix-'));
  folders.push(folder);
  cpSync(join(corpus ?? '', part), folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(?:md|ya?ml)$/.test(path)) writeFileSync(path, rewrite(readFileSync(path, 'utf8')));
  }
  return folder;
}

const fix = (root: string): Promise<FixResult> =>
  fixHandbook(
    { root, today: TODAY, cache: false },
    { narrow: ({ report }) => report, renames: () => ({ isNow: () => undefined, was: () => undefined }) },
  );

function write(root: string, { changes }: FixResult): void {
  for (const [file, { after }] of changes) writeFileSync(join(root, file), after);
}

const toWindows = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const countErrors = ({ summary }: Report): number => summary.errors;

describe.skipIf(corpus === undefined).each(['runbooks', 'rcas', 'rules', 'alertmanager'])(
  'mending %s',
  async (part) => {
    if (corpus === undefined) return;
    const root = copyOf(part);
    const first = await fix(root);

    test('a second run finds nothing left to mend', async () => {
      write(root, first);
      const second = await fix(root);
      expect([...second.changes.keys()]).toEqual([]);
      expect(countErrors(second.report)).toBe(countErrors(first.report));
      for (const { rule } of first.fixed) expect(rule).not.toBe('');
    });

    test('line ends do not matter and stay', async () => {
      const windows = await fix(copyOf(part, toWindows));
      expect([...windows.changes.keys()]).toEqual([...first.changes.keys()]);
      for (const [file, { after }] of windows.changes) {
        expect(after).toBe(toWindows(first.changes.get(file)?.after ?? ''));
      }
    });
  },
);

describe.skipIf(corpus === undefined)('mending runbooks', async () => {
  if (corpus === undefined) return;
  const { changes, fixed } = await fix(copyOf('runbooks'));

  test('changes lines of blocks of commands alone, and more than a hundred of them', () => {
    expect(fixed.length).toBeGreaterThan(100);
    for (const { before, after } of changes.values()) {
      const [old, now] = [before.split('\n'), after.split('\n')];
      expect(now.length).toBe(old.length);
      for (const [index, line] of now.entries()) {
        if (line === old[index]) continue;
        const isPrompt = old[index]?.replace(/(?<=^\s*)(?:[$%>]\s+)/, '') === line;
        const isLabel = /^\s*(?:`{3,}|~{3,})\s*console\b/.test(line);
        expect({ line, from: old[index], isRight: isPrompt || isLabel }).toMatchObject({ isRight: true });
      }
    }
  });
});
