import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { readYamlDocuments } from '../../schema/read-yaml.ts';
import { findGroups } from './find-groups.ts';
import { readGroups } from './read-groups.ts';
import { RuleReading } from './rule-reading.ts';

/** Reads names, facts and faults of a rule file, a manifest, or a fence that shows one. */
export function readRules(source: SnippetSource): Snippet {
  const { file, text, language, spanInFile } = source;
  const snippet: Snippet = {
    tool: 'prometheus',
    file,
    span: spanInFile([0, text.length]),
    standalone: language === undefined,
    alerts: [],
    records: [],
    directives: [],
    findings: [],
  };
  for (const document of readYamlDocuments(text)) {
    const reading = new RuleReading(source, document.places, snippet);
    for (const { span, message, related } of document.faults) reading.report(span, message, { related });
    for (const groups of findGroups(document.value, reading)) readGroups(groups, reading);
    // A comment inside a fence is part of what the page shows, not a word to the linter.
    if (!snippet.standalone) continue;
    for (const { text: comment, span, covers } of document.comments) {
      const mapped = covers === 'file' ? covers : spanInFile(covers);
      snippet.directives.push({ text: comment, span: spanInFile(span), covers: mapped });
    }
  }
  return snippet;
}
