import type { Snippet } from '../model/snippet.ts';
import type { SnippetSource } from '../model/tool.ts';
import { readYamlDocuments } from '../schema/read-yaml.ts';
import { SnippetReading } from './snippet-reading.ts';
import { startSnippet } from './start-snippet.ts';

/** Twenty thousand rules; beyond, the trees of the parser would fill the memory before anything is said of them. */
const LONGEST = 4_000_000;

/** Reads each YAML document of a source into one snippet: faults of the YAML, suppressions, and what the tool reads. */
export function readYamlSnippet(
  tool: string,
  source: SnippetSource,
  read: (value: unknown, reading: SnippetReading) => void,
): Snippet {
  const snippet = startSnippet(tool, source);
  const { text, spanInFile } = source;
  if (text.length > LONGEST) {
    const message = `Found ${(text.length / 1e6).toFixed(1)} million characters in one file, which is too much to be read: split it, expected at most ${LONGEST / 1e6} million.`;
    new SnippetReading(source, {}, snippet).report([LONGEST, LONGEST + 1], message);
    return snippet;
  }
  for (const document of readYamlDocuments(text)) {
    const reading = new SnippetReading(source, document.places, snippet);
    for (const { span, message, related } of document.faults) reading.report(span, message, { related });
    read(document.value, reading);
    // A comment inside a fence is part of what the page shows, not a word to the linter.
    if (!snippet.standalone) continue;
    for (const { text: comment, span, covers } of document.comments) {
      const mapped = covers === 'file' ? covers : spanInFile(covers);
      snippet.directives.push({ text: comment, span: spanInFile(span), covers: mapped });
    }
  }
  return snippet;
}
