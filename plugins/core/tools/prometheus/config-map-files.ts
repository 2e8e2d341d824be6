import type { SnippetSource } from '../../model/tool.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { innerText } from '../inner-text.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { isRuleFile } from './looks-like-rules.ts';

/** The rule files that a ConfigMap holds as text, each as a source of its own whose places are those of the file around it. */
export function configMapFiles(value: unknown, source: SnippetSource, reading: SnippetReading): SnippetSource[] {
  if (!isRecord(value) || value.kind !== 'ConfigMap' || !isRecord(value.data)) return [];
  return Object.entries(value.data).flatMap(([name, text]) => {
    if (typeof text !== 'string' || !isRuleFile(text)) return [];
    const spanInFile = innerText(`/data/${escapePointer(name)}`, text, reading);
    return [{ ...source, text, spanInFile }];
  });
}
