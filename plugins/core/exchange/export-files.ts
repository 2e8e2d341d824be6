import type { Handbook } from '../model/handbook.ts';
import type { ExportResult } from './export-result.ts';
import { exportTarget } from './export-target.ts';

/** The files of one tool as they are, such as all configurations of Alertmanager. */
export function exportFiles(handbook: Handbook, tool: string): ExportResult {
  const sources = filesOf(handbook, tool);
  const files = sources.map((file) => ({ target: exportTarget(file), content: handbook.textOf(file) }));
  return { files, sources, left: [] };
}

/** The files that a tool understands, each once. */
export function filesOf({ snippets }: Handbook, tool: string): string[] {
  return [
    ...new Set(snippets.filter((snippet) => snippet.standalone && snippet.tool === tool).map(({ file }) => file)),
  ];
}
