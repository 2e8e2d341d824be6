import type { Span } from '../../../plugins/core/model/span.ts';
import { indexLines } from '../../../plugins/core/model/span.ts';
import { readYaml } from '../../../plugins/core/schema/read-yaml.ts';

interface Fault {
  span: Span;
  message: string;
  suggestion?: { span: Span; text: string };
}

/** What a person sees of some faults: `3:9-3:21 message → replacement`. */
export function print(text: string, faults: readonly Fault[]): string {
  const lines = indexLines(text);
  return faults
    .map(({ span, message, suggestion }) => {
      const { start, end } = lines.rangeOf(span);
      const fix = suggestion === undefined ? '' : ` → ${suggestion.text}`;
      return `${start.line}:${start.column}-${end.line}:${end.column} ${message}${fix}`;
    })
    .join('\n');
}

export function faultsOf(text: string): string {
  return print(text, readYaml(text).faults);
}
