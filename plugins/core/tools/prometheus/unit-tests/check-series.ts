import { quoted } from '../../../model/plain-text.ts';
import type { Span } from '../../../model/span.ts';
import { parsePromql } from '../../promql/parse-promql.ts';
import type { Selector } from '../../promql/syntax-tree.ts';
import type { SnippetReading } from '../../snippet-reading.ts';

/** Reports what promtool cannot read in an input series: its name with labels, and its values. */
export function checkSeries(series: Record<string, unknown>, pointer: string, reading: SnippetReading): void {
  const name = reading.scalar(`${pointer}/series`, series.series);
  if (name === undefined || NO_LABELS.test(name)) {
    const [start] = reading.textSpan(pointer);
    reading.report([start, start + 1], 'Found an input series without `series`, write its name and labels.');
  } else checkSample(name, `${pointer}/series`, reading);
  const values = reading.scalar(`${pointer}/values`, series.values);
  if (values === undefined) {
    reading.report(
      reading.textSpan(`${pointer}/values`),
      'Unexpected `values`, expected text such as `1+2x3 _ stale`.',
    );
    return;
  }
  for (const { text, span } of itemsOf(values)) {
    if (VALUE.test(text)) continue;
    const message = `Unexpected value ${quoted(text)} in a series, expected a number, \`1+2x3\`, \`1x3\`, \`_\`, \`_x3\` or \`stale\`.`;
    reading.report(reading.spanWithin(`${pointer}/values`, values, span), message);
  }
}

/** Reports what is no series: `up{job="etcd"}`; labels alone, or none at all, are one too. */
export function checkSample(text: string, pointer: string, reading: SnippetReading): void {
  if (NO_LABELS.test(text)) return;
  const { faults, nodes } = parsePromql(text, new Set());
  const [fault] = faults;
  const series = nodes.at(-1);
  const isSeries =
    series?.kind === 'selector' && series.matchers.every(({ operator }) => operator === '=') && !isMoved(series);
  if (fault) reading.report(reading.spanWithin(pointer, text, fault.span), fault.message);
  else if (!isSeries) {
    const message = `Unexpected expression ${quoted(text)}, expected one series with its labels such as \`up{job="etcd"}\`.`;
    reading.report(reading.textSpan(pointer), message);
  }
}

const NO_LABELS = /^\s*(?:\{\s*\})?\s*$/;

function isMoved({ modifiers: { offset, at, extended } }: Selector): boolean {
  return offset || at || extended !== undefined;
}

// Words stand alone: `NaNx3` would be another word. Hexadecimal is not allowed, its `x` could mean repetition.
const NUMBER = String.raw`(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const WORD = '(?:[iI][nN][fF]|[nN][aA][nN])';
const HISTOGRAM = String.raw`\{\{[^{}]*\}\}`;
const VALUE = new RegExp(
  `^(?:_(?:x\\d+)?|stale|[+-]?${WORD}|[+-]?${NUMBER}(?:(?:[+-]${NUMBER})?x\\d+)?|${HISTOGRAM}(?:(?:[+-]${HISTOGRAM})?x\\d+)?)$`,
);

/** The values of a series, which blanks separate; a native histogram in braces holds blanks itself. */
function itemsOf(values: string): { text: string; span: Span }[] {
  return [...values.matchAll(/(?:\{\{[^{}]*\}\}|[^\s{])+|\{\S*/g)].map(({ 0: text, index }) => ({
    text,
    span: [index, index + text.length],
  }));
}
