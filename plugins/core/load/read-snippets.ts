import type { Fence } from '../model/page-content.ts';
import type { Snippet } from '../model/snippet.ts';
import type { Span } from '../model/span.ts';
import type { SnippetSource } from '../model/tool.ts';
import { tools } from '../tools/index.ts';

/** Reads a monitoring file; undefined when no tool knows it. */
export function readMonitoringFile(file: string, text: string): Snippet | undefined {
  return readSource({ file, text, language: undefined, spanInFile: (span) => span });
}

/**
 * Reads the fences that a tool knows. A fence with `file=` in its info string shows an example of a whole file:
 * pages about rules need wrong ones, which must not be judged, nor name alerts that nobody loads.
 */
export function readFences(file: string, fences: readonly Fence[]): Snippet[] {
  const snippets: Snippet[] = [];
  for (const fence of fences) {
    if (/(?:^|\s)file=/.test(fence.meta)) continue;
    const source = { file, text: fence.value, language: fence.language, spanInFile: mapSpans(fence) };
    const snippet = readSource(source);
    if (snippet !== undefined) snippets.push({ ...snippet, standalone: false });
  }
  return snippets;
}

function readSource(source: SnippetSource): Snippet | undefined {
  return tools.find((tool) => tool.detect(source))?.read(source);
}

/** The lines of an indented fence start at offsets of their own. */
function mapSpans(fence: Fence): (span: Span) => Span {
  const starts = [0];
  for (const match of fence.value.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const toFile = (offset: number): number => {
    let line = starts.length - 1;
    while (line > 0 && (starts[line] as number) > offset) line--;
    return (fence.lineOffsets[line] ?? fence.span[0]) + offset - (starts[line] as number);
  };
  return ([start, end]) => [toFile(start), toFile(end)];
}
