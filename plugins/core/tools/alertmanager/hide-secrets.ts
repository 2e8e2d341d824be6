import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';

/** Takes out of messages what may be a part of a secret: broken YAML is quoted where it breaks, and no field is known there. */
export function hideSecrets(snippet: Snippet, { text, spanInFile }: SnippetSource): void {
  if (snippet.findings.length === 0) return;
  const places = secretPlaces(text).map(([start, end]) => spanInFile([start, end]));
  for (const finding of snippet.findings) {
    const [from, to] = finding.span;
    if (!places.some(([start, end]) => from <= end && to >= start)) continue;
    finding.message = finding.message.replace(/Unexpected `[^`]*`|Unknown anchor `[^`]*`/, (found) =>
      found.replace(/`[^`]*`/, '`****`'),
    );
  }
}

/** Fields that may hold a secret, each to the end of its line. */
function secretPlaces(text: string): [number, number][] {
  return [...text.matchAll(SECRET_LINE)].map(({ index, 0: line }) => [index, index + line.length]);
}

const SECRET_LINE = /(?:password|secret|token|token_id|credentials|key|url|headers)["']?[ \t]*:[ \t]+[^\n]*/g;
