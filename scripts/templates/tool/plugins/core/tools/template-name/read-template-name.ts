import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { placeOf } from '../../schema/places.ts';
import { readYamlDocuments } from '../../schema/read-yaml.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';

/** Reads a file of the program. What is wrong in it becomes a finding, and nothing is thrown. */
export function readTemplateName({ file, text, language, spanInFile }: SnippetSource): Snippet {
  const snippet: Snippet = {
    tool: 'template-name',
    file,
    span: spanInFile([0, text.length]),
    standalone: language === undefined,
    alerts: [],
    records: [],
    directives: [],
    findings: [],
  };
  for (const { value, places, faults, comments } of readYamlDocuments(text)) {
    const report = (span: readonly [number, number], message: string): void => {
      snippet.findings.push({ rule: 'snippet-parses', file, span: spanInFile(span), message });
    };
    for (const { span, message } of faults) report(span, message);
    if (isRecord(value) && !Array.isArray(value.checks)) {
      const message = 'Unexpected value for `checks`, expected a list: begin each check with `- name:`.';
      report(placeOf(places, '/checks')?.value ?? [0, 0], message);
    }
    for (const { text: comment, span, covers } of comments) {
      const mapped = covers === 'file' ? covers : spanInFile(covers);
      snippet.directives.push({ text: comment, span: spanInFile(span), covers: mapped });
    }
  }
  return snippet;
}
