import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { generateHandbook } from '../../scripts/bench/generate-handbook.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true, force: true })));

describe('the handbooks that the bench generates', () => {
  const pages = readPages(generate(500));
  const runbooks = [...pages].filter(([file]) => file.startsWith('runbooks/')).map(([, text]) => text);

  it('are the same on every run', () => {
    expect(readPages(generate(500))).toEqual(pages);
  });

  it('have as many pages as asked for, of the size and make of real runbooks', () => {
    expect([...pages.keys()].filter((file) => file.endsWith('.md'))).toHaveLength(500);
    const average = (count: (text: string) => number): number =>
      runbooks.reduce((sum, text) => sum + count(text), 0) / runbooks.length;
    expect(average((text) => text.length)).toBeGreaterThan(2500);
    expect(average((text) => text.length)).toBeLessThan(2900);
    expect(average((text) => text.split('```').length - 1) / 2).toBeCloseTo(1.8, 0);
    expect(average((text) => text.split('](').length - 1)).toBeCloseTo(5.3, 0);
    expect(average((text) => text.split('---\n')[1]?.length ?? 0)).toBeCloseTo(480, -2);
  });

  it('are clean, so that all linters are measured at reading and not at reporting', async () => {
    const handbook = await loadHandbook({ root: generate(120), cache: false, today: '2026-11-20' });
    expect(checkHandbook(handbook, buildGraph(handbook)).problems).toEqual([]);
  });

  it('have one rule file of ten alerts for ten runbooks', () => {
    const files = [...pages].filter(([file]) => file.endsWith('.rules.yml'));
    expect(files).toHaveLength(49);
    expect(files[0]?.[1].match(/- alert: /g)).toHaveLength(10);
  });
});

function generate(pages: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-generated-'));
  folders.push(folder);
  return generateHandbook(folder, pages).root;
}

function readPages(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:md|yml)$/.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
