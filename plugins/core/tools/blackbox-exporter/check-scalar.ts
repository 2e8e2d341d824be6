import { plainText, quoted } from '../../model/plain-text.ts';
import { boundedPattern } from '../../schema/bounded-pattern.ts';
import { nearest } from '../../schema/nearest.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { nameOf } from './field-names.ts';
import type { Choice, Scalar } from './shape.ts';

/** Reports a single value that is not of its type. What may be a secret is never quoted. */
export function checkScalar(shape: Scalar | Choice, value: unknown, pointer: string, reading: SnippetReading): void {
  const text = reading.scalar(pointer, value);
  const expected = text === undefined ? 'a single value' : faultOf(shape, text, value);
  if (expected === undefined) return;
  const found = text === undefined || shape.type === 'secret' ? 'Unexpected value' : `Unexpected ${quoted(text)}`;
  reading.report(reading.textSpan(pointer), `${found} for ${quoted(nameOf(pointer))}, expected ${expected}.`);
}

/** What is expected instead; undefined for a value that is right. */
function faultOf(shape: Scalar | Choice, text: string, value: unknown): string | undefined {
  switch (shape.type) {
    case 'choice':
      return shape.of.includes(text) ? undefined : choicesOf(shape.of, text);
    case 'boolean':
      return typeof value === 'boolean' || BOOLEANS.test(text) ? undefined : '`true` or `false`';
    case 'integer':
      return integerFault(shape, text);
    case 'duration':
      // The exporter reads Go's durations here: neither days nor a number alone.
      return DURATION.test(text) ? undefined : 'a duration in hours, minutes and seconds such as `5s` or `1m30s`';
    case 'size':
      return SIZE.test(text) ? undefined : 'a size such as `10MB`';
    case 'regexp':
      return patternFault(text);
    default:
      return undefined;
  }
}

function choicesOf(choices: readonly string[], text: string): string {
  const meant = nearest(text, choices);
  if (choices.length > 8) return meant === undefined ? 'a name that the exporter knows' : `perhaps \`${meant}\``;
  return `one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`;
}

/** YAML 1.1, which the exporter understands where it wants a boolean. */
const BOOLEANS = /^(?:y|n|yes|no|on|off|true|false)$/i;
const DURATION = /^(?:0|[+-]?(?:(?:\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?:ns|us|µs|μs|ms|s|m|h)){1,10})$/;
const SIZE = /^(?:\d{1,18}(?:\.\d{1,9})?(?:[KMGTPE]i?)?B?){1,6}$/;

function integerFault({ range }: Scalar, text: string): string | undefined {
  const number = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const isRight = range === undefined ? !Number.isNaN(number) : number >= range[0] && number <= range[1];
  return isRight ? undefined : `a whole number${range === undefined ? '' : ` from ${range[0]} to ${range[1]}`}`;
}

function patternFault(text: string): string | undefined {
  try {
    boundedPattern(text);
    return undefined;
  } catch (error) {
    return `a regular expression of RE2 (${plainText(error instanceof Error ? error.message : String(error), 80).replaceAll('`', "'")})`;
  }
}
