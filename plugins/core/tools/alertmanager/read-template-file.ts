import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { parseTemplate } from '../go-templates/parse-template.ts';
import { SnippetReading } from '../snippet-reading.ts';
import { startSnippet } from '../start-snippet.ts';
import { ALERTMANAGER_NAMES } from './template-names.ts';

/** Files that `templates:` names: Go templates with blocks that notifications call. */
export const isTemplateFile = ({ file, text, language }: SnippetSource): boolean =>
  language === undefined && /\.tmpl$/i.test(file) && /\{\{-?\s*define\s/.test(text);

/** Reads a file of templates as Alertmanager does when it starts: one fault in it, and it does not. */
export function readTemplateFile(source: SnippetSource): Snippet {
  const snippet = startSnippet('alertmanager', source);
  const reading = new SnippetReading(source, {}, snippet);
  if (source.text.length > LARGEST) {
    reading.report(
      [0, 1],
      'The templates are longer than a million characters, so they are not checked; split the file.',
      {
        severity: 'warning',
      },
    );
    return snippet;
  }
  for (const { span, message } of parseTemplate(source.text, ALERTMANAGER_NAMES).faults) {
    const found = /[?;]$/.test(message) ? message : `${message};`;
    reading.report(span, `${found} Alertmanager does not start with it.`);
  }
  return snippet;
}

/** A hundred times what people write. */
const LARGEST = 1_000_000;
