import type { Fence } from '../model/page-content.ts';
import type { Snippet } from '../model/snippet.ts';
import type { SnippetSource, ToolSettings } from '../model/tool.ts';
import { tools } from '../tools/index.ts';
import { fencePlaces } from './fence-places.ts';

/** Whether a tool reads files of this name; a handbook has many others, and some are large. */
export function isWorthALook(file: string): boolean {
  return tools.some(({ files }) => files.test(file));
}

/** Reads a monitoring file; undefined when no tool knows it. */
export function readMonitoringFile(file: string, text: string, settings: ToolSettings = {}): Snippet | undefined {
  return readSource({ file, text, language: undefined, settings, spanInFile: (span) => span });
}

/**
 * Reads the fences that a tool knows. A fence with `file=` in its info string shows an example of a whole file:
 * pages about rules need wrong ones, which must not be judged, nor name alerts that nobody loads.
 */
export function readFences(file: string, fences: readonly Fence[], settings: ToolSettings): Snippet[] {
  const snippets: Snippet[] = [];
  for (const fence of fences) {
    if (/(?:^|\s)file=/.test(fence.meta)) continue;
    const source = { file, text: fence.value, language: fence.language, settings, spanInFile: fencePlaces(fence) };
    const snippet = readSource(source);
    if (snippet !== undefined) snippets.push({ ...snippet, standalone: false });
  }
  return snippets;
}

function readSource(source: SnippetSource): Snippet | undefined {
  const isFile = source.language === undefined;
  return tools.find((tool) => (!isFile || tool.files.test(source.file)) && tool.detect(source))?.read(source);
}
