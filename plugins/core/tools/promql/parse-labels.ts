import { plainText } from '../../model/plain-text.ts';
import type { ExpressionReading } from './expression-reading.ts';
import type { Label } from './syntax-tree.ts';
import { END, LABEL_NAMES } from './tokens.ts';
import { unquote } from './unquote.ts';

/** Parses the labels of `by (…)`, `on (…)` and their like; a comma may end the list. */
export function parseLabels(reading: ExpressionReading): Label[] {
  const labels: Label[] = [];
  reading.expect('(', '`(` and the names of labels');
  while (!reading.is(')', END)) {
    labels.push(parseLabel(reading));
    if (!reading.accept(',')) break;
  }
  reading.expect(')', labels.length === 0 ? 'the name of a label or `)`' : '`,` or `)` after a label');
  return labels;
}

function parseLabel(reading: ExpressionReading): Label {
  const { type, text, span } = reading.token;
  if (LABEL_NAMES.has(type)) {
    reading.take();
    return { name: text, span };
  }
  if (type !== 'string') {
    reading.unexpected('the name of a label');
    return { name: '', span };
  }
  reading.take();
  const name = unquote(text);
  if (name === undefined || name === '') {
    reading.report(span, `Invalid label name ${plainText(text, 40)}, expected at least one character of UTF-8.`);
  }
  return { name: name ?? '', span };
}
