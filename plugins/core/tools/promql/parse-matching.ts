import type { ExpressionReading } from './expression-reading.ts';
import { parseLabels } from './parse-labels.ts';
import { readLiteral } from './read-literal.ts';
import type { Matching } from './syntax-tree.ts';
import type { Token } from './tokens.ts';

/** Parses what may stand behind an operator: `bool`, `on (…) group_left (…)`, `fill (…)`. */
export function parseMatching(reading: ExpressionReading): Matching {
  const bool = reading.accept('bool');
  const matcher = reading.accept('on', 'ignoring');
  const labels = matcher ? parseLabels(reading) : [];
  const group = matcher && reading.accept('group_left', 'group_right');
  // Upstream takes a parenthesis here for labels, also where the right side was meant.
  const include = group && reading.is('(') ? parseLabels(reading) : [];
  return { bool, on: matcher?.type === 'on', labels, group, include, fill: parseFills(reading) };
}

function parseFills(reading: ExpressionReading): Token | undefined {
  const fill = reading.accept('fill', 'fill_left', 'fill_right');
  if (fill === undefined) return undefined;
  reading.needs('promql-binop-fill-modifiers', `\`${fill.type}\``, fill.span);
  parseFillValue(reading);
  const other = { fill_left: 'fill_right', fill_right: 'fill_left' }[fill.type];
  if (other !== undefined && reading.accept(other)) parseFillValue(reading);
  return fill;
}

function parseFillValue(reading: ExpressionReading): void {
  reading.expect('(', '`(` and the value to fill in');
  reading.accept('+', '-');
  if (reading.is('number', 'duration')) readLiteral(reading);
  else reading.unexpected('a number');
  reading.expect(')', '`)` after the value to fill in');
}
