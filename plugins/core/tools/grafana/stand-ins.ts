import type { PlacedVariable } from './variable-contexts.ts';

/**
 * Texts that may stand in for a variable, each as long as its use, the likeliest first. What a variable holds is known
 * only when somebody opens the dashboard, but where it stands leaves few possibilities. Empty when nothing fits.
 */
export function standIns(expression: string, { context, span: [start, end], name }: PlacedVariable): string[] {
  const length = end - start;
  const before = expression.slice(Math.max(0, start - 40), start);
  const after = expression.slice(end, end + 40);
  if (context === 'text') return [word(length)];
  if (context === 'duration') return [duration(length, before, after), digits(length)];
  if (context === 'labels') return [word(length), ' '.repeat(length)];
  if (context === 'matchers') return matchers(length, before, after);
  return operands(length, before, after, name);
}

function word(length: number): string {
  return 'x'.repeat(length);
}

function digits(length: number): string {
  return '1'.padStart(length, '0');
}

function padded(texts: readonly string[], length: number): string[] {
  return texts.filter((text) => text.length <= length).map((text) => text.padEnd(length));
}

/** `[$interval]`, but also `[${hours}h]` and `[5$unit]`. */
function duration(length: number, before: string, after: string): string {
  if (/^[\w$[]/.test(after)) return digits(length);
  return /[\d$\]}]$/.test(before) && !/\[$/.test(before) ? 'm'.padStart(length, '0') : `${digits(length - 1)}s`;
}

/** `{$label="…"}`, `{job=$job}` with quotes in the value, and whole matchers: `{$filter}`. */
function matchers(length: number, before: string, after: string): string[] {
  if (/^[\w]*\s*(?:=|!)/.test(after) || /\w$/.test(before)) return [word(length)];
  if (/[=~]\s*$/.test(before)) return [`"${word(length - 2)}"`];
  const whole = length >= 5 ? [`${word(length - 4)}="x"`, ...(length >= 6 ? [`,${word(length - 5)}="x"`] : [])] : [];
  return [...whole, ...(length >= 6 ? [`${word(length - 5)}="x",`] : []), ' '.repeat(length)];
}

function operands(length: number, before: string, after: string, name: string): string[] {
  if (/(?:^|[^\w:.])\d+$/.test(before)) return [digits(length), word(length)];
  if (/[\w:]$/.test(before)) return [word(length)];
  if (/^[\w:]/.test(after)) return [word(length), digits(length)];
  if (/\boffset\s+-?$/.test(before)) return [`${digits(length - 1)}s`];
  if (/@\s*$/.test(before)) return [digits(length)];
  // No function has a name of two letters: nothing can be said of `$f(…)`.
  if (/^\s*(?:\(|(?:by|without)\b)/.test(after)) return length < 3 ? [] : padded(CALLED, length);
  if (/^\s*(?:\{|\[(?!\[))/.test(after)) return [word(length)];
  const value = NUMBERS.test(name) ? [digits(length), word(length)] : [word(length), digits(length)];
  return [...value, ...padded(['+', '>', '""', ''], length)];
}

/** What may stand before a parenthesis: functions of each sort, aggregations, operators. */
const CALLED = ['rate', 'sum', 'abs', 'topk', 'quantile_over_time', 'by', '+', '>'];
/** Macros that stand for a number. */
const NUMBERS = /^__(?:range_s|range_ms|interval_ms|rate_interval_ms|from|to)$/;
