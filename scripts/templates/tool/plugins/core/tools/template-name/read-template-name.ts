import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';

/** Reads a file of the program. What is wrong in it becomes a finding, and nothing is thrown. */
export function readTemplateName(source: SnippetSource): Snippet {
  return readYamlSnippet('template-name', source, (value, reading) => {
    if (!isRecord(value) || Array.isArray(value.checks)) return;
    const message = 'Unexpected value for `checks`, expected a list: begin each check with `- name:`.';
    reading.report(reading.textSpan('/checks'), message);
  });
}
