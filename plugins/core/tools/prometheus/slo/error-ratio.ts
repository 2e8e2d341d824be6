import { plainText } from '../../../model/plain-text.ts';
import { parsePromql } from '../../promql/parse-promql.ts';
import { printDuration } from '../alerting/print-duration.ts';
import type { Objective } from './objectives-of.ts';

/** The expression for the share of bad events over a window, in lines; or why there is none. */
export function errorRatio(
  { indicator, windowSeconds }: Objective,
  seconds: number,
  features: ReadonlySet<string>,
): { expression: string } | { fault: string } {
  if (indicator === undefined) return { fault: 'it has neither a `query` nor `errors` and `total`' };
  const parts = 'query' in indicator ? [indicator.query] : [indicator.errors, indicator.total];
  const placed = parts.map((part) => atWindow(part, { seconds, whole: windowSeconds }, features));
  if (placed.includes(undefined)) {
    return { fault: `its expression has neither \`$window\` nor a range of \`${printDuration(windowSeconds)}\`` };
  }
  const [first = '', second] = placed.map((part) => `(\n${indented(part ?? '')}\n)`);
  const expression = second === undefined ? `1 - ${first}` : `${first}\n/\n${second}`;
  const [fault] = parsePromql(expression, features).faults;
  return fault === undefined
    ? { expression }
    : { fault: `its expression is none: ${plainText(fault.message).replace(/\.$/, '')}` };
}

const PLACEHOLDER = '$window';

/** Puts a window where the placeholder stands, or where ranges are as long as the whole window. */
function atWindow(
  part: string,
  { seconds, whole }: { seconds: number; whole: number },
  features: ReadonlySet<string>,
): string | undefined {
  const window = printDuration(seconds);
  if (part.includes(PLACEHOLDER)) return part.replaceAll(PLACEHOLDER, window);
  const spans = parsePromql(part, features).nodes.flatMap((node) =>
    (node.kind === 'range' || node.kind === 'subquery') && node.seconds === whole ? [node.durationSpan] : [],
  );
  if (spans.length === 0) return undefined;
  let text = part;
  // From the end, so that the places of the others stay.
  for (const [start, end] of spans.toSorted((a, b) => b[0] - a[0]))
    text = text.slice(0, start) + window + text.slice(end);
  return text;
}

function indented(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => (line.trim() === '' ? '' : `  ${line.trimEnd()}`))
    .join('\n');
}
