import type { BaselineEntry } from '../model/baseline.ts';

/** The text of a baseline: one entry a line, in order, so that a change of it can be reviewed. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(byFile).map(({ file, rule, found, line, count }) => {
    return `    ${JSON.stringify({ file, rule, found, line, count })}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "entries": ${list}\n}\n`;
}

function byFile(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.found, b.found) || compare(a.line, b.line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
