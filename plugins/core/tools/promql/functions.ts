import type { ValueType } from './syntax-tree.ts';

export interface PromqlFunction {
  name: string;
  /** Types of the arguments; the last one also of those beyond. */
  takes: readonly ValueType[];
  fewest: number;
  most: number;
  returns: ValueType;
  /** Needs the feature `promql-experimental-functions`. */
  experimental: boolean;
}

/**
 * The functions of Prometheus by signature: v an instant vector, m a range vector, s a scalar, t a string; `?` may be
 * left out, `*` may be repeated or left out, with a number at most so often. From promql/parser/functions.go of
 * prometheus/prometheus, as of 032c0535, checked against the expressions of its own tests of 2026.
 */
const SIGNATURES: Record<string, string> = {
  '→ s': 'pi time',
  'v → v':
    'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp',
  'v? → v': 'day_of_month day_of_week day_of_year days_in_month hour minute month year',
  'v → s': 'scalar',
  's → v': 'vector',
  'm → v':
    'absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time',
  'v s → v': 'clamp_max clamp_min',
  'v s? → v': 'round',
  'v s s → v': 'clamp',
  's v → v': 'histogram_quantile',
  's s v → v': 'histogram_fraction',
  's m → v': 'quantile_over_time',
  'm s → v': 'predict_linear',
  'v t t t t → v': 'label_replace',
  'v t t t* → v': 'label_join',
};

const EXPERIMENTAL: Record<string, string> = {
  '→ s': 'end range start step',
  's s → s': 'max_of min_of',
  'v → v': 'start_timestamp',
  'v v? → v': 'info',
  'v t* → v': 'sort_by_label sort_by_label_desc',
  'v t s s*9 → v': 'histogram_quantiles',
  'm → v': 'mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time',
  'm s? → v': 'integral',
  'm s s → v': 'double_exponential_smoothing',
};

const TYPES: Record<string, ValueType> = { v: 'vector', m: 'matrix', s: 'scalar', t: 'string' };

/** Every function by name. */
export const FUNCTIONS: ReadonlyMap<string, PromqlFunction> = new Map([
  ...readTable(SIGNATURES, false),
  ...readTable(EXPERIMENTAL, true),
]);

function readTable(table: Record<string, string>, experimental: boolean): [string, PromqlFunction][] {
  return Object.entries(table).flatMap(([signature, names]) =>
    names
      .split(' ')
      .map((name): [string, PromqlFunction] => [name, { name, ...readSignature(signature), experimental }]),
  );
}

function readSignature(signature: string): Omit<PromqlFunction, 'name' | 'experimental'> {
  const [left = '', right = ''] = signature.split('→').map((side) => side.trim());
  const parts = left === '' ? [] : left.split(' ');
  const takes = parts.map((part) => typeOf(part));
  const last = parts.at(-1) ?? '';
  const fewest = takes.length - (/[?*]/.test(last) ? 1 : 0);
  const repeats = last.includes('*') ? Number(last.slice(2) || Number.POSITIVE_INFINITY) : takes.length - fewest;
  return { takes, fewest, most: fewest + repeats, returns: typeOf(right) };
}

function typeOf(letter: string): ValueType {
  return TYPES[letter.slice(0, 1)] ?? 'vector';
}
