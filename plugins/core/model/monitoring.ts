import type { Span } from './span.ts';

/** An alerting rule of Prometheus. Durations stay as written, in Prometheus' own notation. */
export interface AlertRule {
  alert: string;
  expression: string;
  for: string | undefined;
  keepFiringFor: string | undefined;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  group: string;
  span: Span;
  nameSpan: Span;
  expressionSpan: Span;
  /** The metrics that the expression selects by name, each once, at its first place. */
  metrics: MetricUse[];
  /** Where the value of `runbook_url` stands, when the rule has one. */
  runbookUrlSpan: Span | undefined;
  /** What its group says of it; absent where the group says nothing. */
  inherits?: { interval?: string; labels?: Record<string, string> };
  /** Where `for` has its value, and where the keys of annotations stand; for rules of good alerting. */
  places?: { for?: Span; annotations?: Record<string, Span> };
}

/** A recording rule of Prometheus. */
export interface RecordingRule {
  record: string;
  expression: string;
  labels: Record<string, string>;
  group: string;
  span: Span;
  nameSpan: Span;
  expressionSpan: Span;
  /** The metrics that the expression selects by name, each once, at its first place. */
  metrics: MetricUse[];
}

/** A metric that an expression selects. */
export interface MetricUse {
  name: string;
  span: Span;
}
