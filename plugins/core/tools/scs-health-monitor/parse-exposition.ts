import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { type TextLine, textLines } from '../health/text-lines.ts';
import { readLabels } from './read-labels.ts';

/** One sample of Prometheus' text format. */
export interface Sample {
  name: string;
  labels: ReadonlyMap<string, string>;
  value: number;
  span: Span;
}

/** What a line says about a metric. */
export interface MetricNote {
  keyword: 'HELP' | 'TYPE';
  name: string;
  text: string;
  span: Span;
}

export type ExpositionLine = { sample: Sample } | { note: MetricNote } | { fault: { span: Span; message: string } };

/** Reads Prometheus' text format line by line; a line with a fault gives its first one, at its place. */
export function* parseExposition(text: string): Generator<ExpositionLine> {
  for (const line of textLines(text)) {
    const first = line.text.search(/[^ \t]/);
    if (first === -1) continue;
    if (line.text[first] !== '#') yield readSample(line, first);
    else {
      const note = readNote(line);
      if (note !== undefined) yield note;
    }
  }
}

/** `# HELP name text` and `# TYPE name type`; any other comment says nothing. */
function readNote({ text, start }: TextLine): ExpositionLine | undefined {
  const [, keyword, name = '', rest = ''] = NOTE.exec(text) ?? [];
  if (keyword !== 'HELP' && keyword !== 'TYPE') return undefined;
  const at = start + text.indexOf(keyword);
  const span: Span = [at, start + text.length];
  const bare = name.replace(/^"|"$/g, '');
  if (bare === '')
    return { fault: { span, message: `Found \`# ${keyword}\` without the name of a metric, expected one.` } };
  if (keyword === 'TYPE' && !TYPES.has(rest.trim())) {
    const typeAt = start + Math.max(text.length - rest.length, 0);
    const message = `Unknown type ${quoted(rest.trim())} of ${quoted(bare)}, expected \`counter\`, \`gauge\`, \`histogram\`, \`summary\` or \`untyped\`.`;
    return { fault: { span: [typeAt, Math.max(start + text.length, typeAt + 1)], message } };
  }
  return { note: { keyword, name: bare, text: rest.trim(), span } };
}

const NOTE = /^[ \t]*#[ \t]+(HELP|TYPE)(?:[ \t]+("(?:[^"\\]|\\.)*"|[^ \t]+)(?:[ \t]+(.*))?)?$/s;
const TYPES = new Set([
  'counter',
  'gauge',
  'histogram',
  'summary',
  'untyped',
  'unknown',
  'info',
  'stateset',
  'gaugehistogram',
]);

function readSample({ text, start }: TextLine, first: number): ExpositionLine {
  const nameEnd = endOfName(text, first);
  let name = text.slice(first, nameEnd);
  let at = skipBlanks(text, nameEnd);
  let labels: ReadonlyMap<string, string> = NO_LABELS;
  if (text[at] === '{') {
    const read = readLabels(text, at);
    if ('message' in read) return fault(start + read.at, read.message);
    labels = read.labels;
    // A name that is no word stands in quotes among the labels.
    name = name || read.name;
    at = skipBlanks(text, read.end);
  } else if (nameEnd === at && at < text.length) {
    return fault(
      start + at,
      `Unexpected ${quoted(text[at] ?? '')} in the name of a metric, expected letters, digits, \`_\` and \`:\`.`,
    );
  }
  if (name === '') return fault(start + first, 'Found no name of a metric, expected `name{label="value"} 1`.');
  const [, written = '', stamp] = VALUE.exec(text.slice(at, at + 200)) ?? [];
  if (written === '')
    return fault(start + at, `Found no value of ${quoted(name)}, expected a number after the name and its labels.`);
  const value = numberOf(written);
  if (value === undefined) {
    return fault(
      start + at,
      `Found ${quoted(written)} as value of ${quoted(name)}, expected a number, \`NaN\`, \`+Inf\` or \`-Inf\`.`,
      written.length,
    );
  }
  if (stamp !== undefined && stamp !== '' && !STAMP.test(stamp)) {
    const stampAt = text.indexOf(stamp, at + written.length);
    return fault(
      start + stampAt,
      `Found ${quoted(stamp)} after the value, expected a timestamp in milliseconds, or nothing.`,
      stamp.length,
    );
  }
  return { sample: { name, labels, value, span: [start + first, start + text.length] } };
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();
const NAME = /[A-Za-z0-9_:]+/y;
const VALUE = /^([^ \t]*)[ \t]*(.*)$/s;
/** OpenMetrics writes seconds with a fraction, and exemplars after a `#`. */
const STAMP = /^-?\d{1,19}(?:\.\d{1,9})?[ \t]*(?:#.*)?$|^#/s;

/** A number as Go reads it. */
function numberOf(written: string): number | undefined {
  if (/^[+-]?inf(?:inity)?$/i.test(written)) return written.startsWith('-') ? -Infinity : Infinity;
  if (/^[+-]?nan$/i.test(written)) return Number.NaN;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

function endOfName(text: string, from: number): number {
  NAME.lastIndex = from;
  return NAME.test(text) ? NAME.lastIndex : from;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function fault(at: number, message: string, length = 1): ExpositionLine {
  return { fault: { span: [at, at + length], message } };
}
