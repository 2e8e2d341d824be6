import type { RecordingRule } from '../../model/monitoring.ts';
import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { parseDuration } from '../parse-duration.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** Reads a recording rule into the snippet, and reports what only alerts may have. */
export function readRecord(
  rule: Record<string, unknown>,
  pointer: string,
  known: Pick<RecordingRule, 'record' | 'group' | 'labels' | 'expression' | 'expressionSpan' | 'metrics'>,
  reading: SnippetReading,
): void {
  const nameSpan = reading.textSpan(`${pointer}/record`);
  if (/[{}]/.test(known.record)) {
    reading.report(
      nameSpan,
      `Unexpected braces in recording rule ${quoted(known.record)}, expected a plain name: write labels under \`labels\`.`,
    );
  }
  for (const key of ['for', 'keep_firing_for', 'annotations']) {
    if (isEmpty(rule[key])) continue;
    reading.report(
      reading.keySpan(`${pointer}/${key}`),
      `Unexpected \`${key}\` in a recording rule, only alerts have it: remove it.`,
    );
  }
  reading.snippet.records.push({ span: reading.span(pointer), nameSpan: reading.span(`${pointer}/record`), ...known });
}

/** Prometheus cannot tell these from a field that is not there. */
function isEmpty(value: unknown): boolean {
  if (isRecord(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || parseDuration(String(value)) === 0;
}
