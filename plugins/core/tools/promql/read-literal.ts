import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { parseDuration } from '../parse-duration.ts';
import type { ExpressionReading } from './expression-reading.ts';
import { readNumber } from './read-number.ts';

export interface LiteralValue {
  span: Span;
  valueType: 'scalar' | 'string';
  /** Seconds for a duration; zero for a string, and for what has no value. */
  value: number;
}

/** Takes a number, duration or string and reports what has no value. */
export function readLiteral(reading: ExpressionReading): LiteralValue {
  const { type, text, span } = reading.take();
  if (type === 'string') return { span, valueType: 'string', value: 0 };
  const value = type === 'duration' ? parseDuration(text) : readNumber(text);
  if (value === undefined) {
    const expected =
      type === 'duration'
        ? 'units from large to small such as `1h30m`, at most 292 years'
        : 'a number that fits in 64 bits such as `1.5`, `1e9` or `0x1f`';
    reading.report(span, `Unexpected ${type} ${quoted(text.slice(0, 40))}, expected ${expected}.`);
  }
  return { span, valueType: 'scalar', value: (value ?? 0) / (type === 'duration' ? 1000 : 1) };
}
