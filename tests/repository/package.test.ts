import { describe, expect, it } from 'vitest';
import { readTracked, trackedFiles } from './tracked-files.ts';

const manifest: Record<string, unknown> = JSON.parse(readTracked('package.json'));

describe('package.json', () => {
  it('names no module type, because Docusaurus then fails to bundle its pages', () => {
    expect(manifest).not.toHaveProperty('type');
  });

  it('has a lock file that names no download addresses, so that every mirror serves it', () => {
    const resolved = readTracked('package-lock.json').match(/"resolved": .*/g) ?? [];
    expect(resolved.slice(0, 5)).toEqual([]);
  });

  it('names scripts whose files exist', () => {
    const files = new Set(trackedFiles());
    const scripts = Object.values(manifest.scripts as Record<string, string>);
    const named = scripts.flatMap((script) => script.match(/\b[\w./-]+\.(?:ts|mjs|sh)\b/g) ?? []);
    expect(named.filter((file) => !file.startsWith('dist/') && !files.has(file))).toEqual([]);
  });
});
