import type { Span } from '../../model/span.ts';
import type { PromqlFunction } from './functions.ts';
import type { Token } from './tokens.ts';

export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string';

interface Node {
  span: Span;
  valueType: ValueType;
}

export interface Matcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
  span: Span;
  /** Whether a series without the label is matched too. */
  matchesEmpty: boolean;
}

/** What `offset`, `@`, `anchored` and `smoothed` may set once. */
export interface Modifiers {
  /** A written `0s` leaves it unset, as upstream does. */
  offset: boolean;
  at: boolean;
  extended?: 'anchored' | 'smoothed';
}

export interface Selector extends Node {
  kind: 'selector';
  /** Empty when the name stands in the braces, or nowhere. */
  name: string;
  matchers: Matcher[];
  modifiers: Modifiers;
  /** The second argument of `info` may match every series. */
  mayMatchAll: boolean;
}

export interface Range extends Node {
  kind: 'range';
  /** A selector, unless the expression has a fault. */
  inner: Expression;
  /** Undefined when only the running query knows. */
  seconds: number | undefined;
  /** Of the duration alone. */
  durationSpan: Span;
  /** With its brackets. */
  rangeSpan: Span;
  modifiers: Modifiers;
}

export interface Subquery extends Node {
  kind: 'subquery';
  inner: Expression;
  /** Undefined when only the running query knows. */
  seconds: number | undefined;
  /** Of the duration alone. */
  durationSpan: Span;
  modifiers: Modifiers;
}

export interface Call extends Node {
  kind: 'call';
  called: PromqlFunction;
  nameSpan: Span;
  args: Expression[];
}

export interface Aggregation extends Node {
  kind: 'aggregation';
  operator: Token;
  parameter: Expression | undefined;
  inner: Expression;
  /** `by (…)` or `without (…)`; undefined where all labels go. */
  grouping: Grouping | undefined;
}

export interface Grouping {
  type: 'by' | 'without';
  labels: Label[];
}

export interface Binary extends Node {
  kind: 'binary';
  operator: Token;
  left: Expression;
  right: Expression;
  matching: Matching;
}

/** What stands between an operator and its right side. */
export interface Matching {
  bool: Token | undefined;
  on: boolean;
  labels: Label[];
  group: Token | undefined;
  include: Label[];
  fill: Token | undefined;
}

export interface Label {
  name: string;
  span: Span;
}

export interface Unary extends Node {
  kind: 'unary';
  sign: '+' | '-';
  inner: Expression;
}

export interface Parentheses extends Node {
  kind: 'parentheses';
  inner: Expression;
}

/** A number, a string, or what stands in for an expression with a fault. */
export interface Literal extends Node {
  kind: 'literal';
  /** The number; seconds for a duration, undefined for all else. */
  value?: number;
}

export type Expression = Selector | Range | Subquery | Call | Aggregation | Binary | Unary | Parentheses | Literal;
