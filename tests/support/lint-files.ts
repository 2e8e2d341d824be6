import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  buildGraph,
  checkHandbook,
  type Graph,
  type Handbook,
  loadHandbook,
  type Report,
  reporters,
} from '../../plugins/core/index.ts';

/** The day on which every test lives. */
export const TODAY = '2026-11-22';

/** Writes files into a folder of their own, and removes it after the use. */
export async function withFiles<T>(
  files: Record<string, string | Buffer>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  try {
    writeFiles(root, files);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function writeFiles(root: string, files: Record<string, string | Buffer>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}

/** Loads a handbook made of these files, without cache. */
export async function loadFiles(files: Record<string, string | Buffer>): Promise<{ handbook: Handbook; graph: Graph }> {
  return withFiles(files, async (root) => {
    const handbook = await loadHandbook({ root, today: TODAY, cache: false });
    return { handbook, graph: buildGraph(handbook) };
  });
}

/** Checks a handbook made of these files. */
export async function checkFiles(files: Record<string, string | Buffer>): Promise<Report & { handbook: Handbook }> {
  const { handbook, graph } = await loadFiles(files);
  return { ...checkHandbook(handbook, graph), handbook };
}

/** The report as people see it, of one rule or of all. */
export async function lintFiles(files: Record<string, string | Buffer>, rule?: string): Promise<string> {
  const { handbook, ...report } = await checkFiles(files);
  const problems = report.problems.filter((problem) => rule === undefined || problem.rule === rule);
  const count = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  const summary = { ...report.summary, errors: count('error'), warnings: count('warning'), infos: count('info') };
  return reporters.text({ ...report, problems, summary }, { textOf: handbook.textOf, paint: (_, text) => text });
}
