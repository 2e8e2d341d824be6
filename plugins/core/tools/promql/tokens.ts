import type { Span } from '../../model/span.ts';

/** What an operator, a keyword or a kind of literal is called; operators and keywords stand for themselves, in lower case. */
export type TokenType = string;

/** The type of what comes after the last token; `end` itself is a keyword. */
export const END: TokenType = 'end of text';

export interface Token {
  type: TokenType;
  /** As written. */
  text: string;
  span: Span;
}

/** A fault in an expression; its span counts UTF-16 units from the start of the expression. */
export interface PromqlFault {
  span: Span;
  message: string;
}

export const AGGREGATORS: ReadonlySet<TokenType> = new Set([
  'avg',
  'bottomk',
  'count',
  'count_values',
  'group',
  'limit_ratio',
  'limitk',
  'max',
  'min',
  'quantile',
  'stddev',
  'stdvar',
  'sum',
  'topk',
]);
const SET_OPERATORS = ['and', 'or', 'unless'];
/** Keywords that are names of functions where a parenthesis follows. */
export const CALLABLE: ReadonlySet<TokenType> = new Set(['end', 'max_of', 'min_of', 'range', 'start', 'step']);
const NAMING = [...AGGREGATORS, ...SET_OPERATORS, ...CALLABLE, 'anchored', 'by', 'offset', 'smoothed', 'without'];
const MATCHING = ['atan2', 'bool', 'group_left', 'group_right', 'ignoring', 'on'];

/** Keywords that are fill modifiers where a parenthesis follows, and names elsewhere. */
export const FILLS: ReadonlySet<TokenType> = new Set(['fill', 'fill_left', 'fill_right']);
export const KEYWORDS: ReadonlySet<TokenType> = new Set([...NAMING, ...MATCHING]);
/** Tokens that can be the name of a metric: most keywords can. */
export const METRIC_NAMES: ReadonlySet<TokenType> = new Set(['identifier', 'metric-name', ...NAMING]);
/** Tokens that can be the name of a label in `by (…)` and its like. */
export const LABEL_NAMES: ReadonlySet<TokenType> = new Set([...METRIC_NAMES, ...MATCHING]);
/** Words that keyword scanning inside of brackets knows. */
export const DURATION_WORDS: ReadonlySet<TokenType> = new Set(['max_of', 'min_of', 'range', 'step']);

/** How tightly an operator binds, loosest first. Only `^` groups from the right. */
export const PRECEDENCE: ReadonlyMap<TokenType, number> = new Map(
  [
    ['or'],
    ['and', 'unless'],
    ['==', '!=', '<', '<=', '>', '>='],
    ['+', '-'],
    ['*', '/', '%', 'atan2', '</', '>/'],
    ['^'],
  ].flatMap((operators, at) => operators.map((operator): [string, number] => [operator, at + 1])),
);
export const TIGHTEST = 6;

export const isComparison = (type: TokenType): boolean => PRECEDENCE.get(type) === 3;
export const isSetOperator = (type: TokenType): boolean => SET_OPERATORS.includes(type);
