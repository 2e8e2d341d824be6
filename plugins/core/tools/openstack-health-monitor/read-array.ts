import type { HealthSeries } from '../../model/health-report.ts';
import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { STATISTICS_ARRAYS } from './statistics-arrays.ts';

interface Part {
  text: string;
  span: Span;
}

/** Reads count, min, median, average, percentile and max of one array; undefined when it is not that. */
export function readArray(name: string, parts: readonly Part[], reading: SnippetReading): HealthSeries | undefined {
  const array = STATISTICS_ARRAYS[name];
  if (array === undefined) return undefined;
  if (parts.length !== FIELDS.length) {
    const [from, to] = [parts[0]?.span[0] ?? 0, parts.at(-1)?.span[1] ?? 0];
    const message = `Found ${parts.length} fields in ${quoted(name)}, expected ${FIELDS.length}: ${FIELDS.join('|')}.`;
    reading.report([from, to], message);
    return undefined;
  }
  const numbers = parts.map((part, at) => numberOf(part, FIELDS[at] ?? '', name, reading));
  if (numbers.includes(undefined)) return undefined;
  const [count = 0, min = 0, median = 0, average = 0, value = 0, max = 0] = numbers as number[];
  if (!Number.isInteger(count)) {
    reportPart(
      parts[0],
      `Found the count ${quoted(parts[0]?.text ?? '')} in ${quoted(name)}, expected a whole number.`,
      reading,
    );
    return undefined;
  }
  const { rank, ...about } = array;
  const inOrder = rank === 95 ? [min, median, value, max] : [min, value, median, max];
  const wrong = inOrder.findIndex((number, at) => at > 0 && number < (inOrder[at - 1] ?? number));
  if (wrong > 0) {
    const order = rank === 95 ? 'min ≤ median ≤ 95th percentile ≤ max' : 'min ≤ 5th percentile ≤ median ≤ max';
    const message = `The values of ${quoted(name)} are not in order, expected ${order}: the fields are count|min|median|average|percentile|max.`;
    reading.report([parts[1]?.span[0] ?? 0, parts[5]?.span[1] ?? 0], message, { severity: 'warning' });
  }
  return { name, ...about, count, errors: undefined, min, median, average, percentile: { rank, value }, max };
}

const FIELDS = ['count', 'min', 'median', 'average', 'percentile', 'max'];

function numberOf(part: Part, field: string, name: string, reading: SnippetReading): number | undefined {
  // `bc` writes no zero before the point.
  if (/^-?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})$/.test(part.text)) return Number(part.text);
  const found = part.text === '' ? 'nothing' : quoted(part.text);
  reportPart(part, `Found ${found} as ${field} of ${quoted(name)}, expected a number such as \`1.18\`.`, reading);
  return undefined;
}

function reportPart(part: Part | undefined, message: string, reading: SnippetReading): void {
  const [start, end] = part?.span ?? [0, 0];
  reading.report([start, Math.max(end, start + 1)], message);
}
