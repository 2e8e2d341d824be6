import type { Snippet } from '../model/snippet.ts';
import type { SnippetSource } from '../model/tool.ts';

/** A snippet of which nothing is read yet. */
export function startSnippet(tool: string, { file, text, language, spanInFile }: SnippetSource): Snippet {
  return {
    tool,
    file,
    span: spanInFile([0, text.length]),
    standalone: language === undefined,
    alerts: [],
    records: [],
    names: [],
    references: [],
    directives: [],
    findings: [],
  };
}
