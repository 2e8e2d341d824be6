import type { Snippet } from '../../../../plugins/core/model/snippet.ts';
import { indexLines } from '../../../../plugins/core/model/span.ts';
import type { SnippetSource } from '../../../../plugins/core/model/tool.ts';
import { tools } from '../../../../plugins/core/tools/index.ts';

export const FILE = 'docs/monitoring/prometheus/alertmanager.yml';

export function sourceOf(text: string, more: Partial<SnippetSource> = {}): SnippetSource {
  return { file: FILE, text, language: undefined, settings: {}, spanInFile: (span) => span, ...more };
}

/** Reads a text as the loader does; undefined when no tool knows it. */
export function readText(text: string, more: Partial<SnippetSource> = {}): Snippet | undefined {
  const source = sourceOf(text, more);
  return tools.find((tool) => tool.detect(source))?.read(source);
}

/** Findings as `line:column text`, the severity in front where it is not the rule's own. */
export function faultsOf(text: string): string {
  const lines = indexLines(text);
  return (readText(text)?.findings ?? [])
    .map(({ span, message, severity }) => {
      const { line, column } = lines.positionAt(span[0]);
      return `${line}:${column} ${severity ? `${severity} ` : ''}${message.replace(/;? Alertmanager refuses the whole file\.$/, '')}`;
    })
    .join('\n');
}
