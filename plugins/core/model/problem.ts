import type { Range, Span } from './span.ts';

/** error: wrong for a reader, or unsafe. warning: a person should look. info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What a rule, a tool or the loader found, before settings and suppressions have had their say. */
export interface Finding {
  /** Path relative to the root, with `/`. */
  file: string;
  span: Span;
  /** One sentence: found, expected, what to do; names in backticks. */
  message: string;
  /** Overrides the rule's severity, for a rule that knows a lesser and a graver case. */
  severity?: Severity;
  suggestion?: Suggestion;
  related?: readonly RelatedPlace[];
  /** The span holds a secret: no report shows what stands there. */
  secret?: true;
}

/** A replacement for a span of the same file that is safe to make without a person reading it. */
export interface Suggestion {
  span: Span;
  text: string;
}

/** Another place that the reader must see to understand the finding, such as the first of two duplicates. */
export interface RelatedPlace {
  file: string;
  span: Span;
  message: string;
}

/** A finding that names its rule: what loaders and tools hand on, because no rule object stands behind them. */
export interface ParseFinding extends Finding {
  rule: string;
}

/** A finding as it is reported; the shape of `schemas/report.schema.json`. */
export interface Problem {
  rule: string;
  severity: Severity;
  message: string;
  file: string;
  range: Range;
  suggestion?: { range: Range; text: string };
  related?: { file: string; range: Range; message: string }[];
  /** The page of the rule. */
  url: string;
  /** A secret stands at the range: its text is not to be shown. */
  secret?: true;
}

/** All that one run of the linter has to say. */
export interface Report {
  version: 1;
  problems: Problem[];
  /** `known` Problems are left out of the list, because the baseline holds them; `fixed` ones, because they were mended. */
  summary: { files: number; errors: number; warnings: number; infos: number; known?: number; fixed?: number };
  /** Alerts by name, and those of them that a runbook here answers. */
  coverage?: { alerts: number; withRunbook: number };
}
