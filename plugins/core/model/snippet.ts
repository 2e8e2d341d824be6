import type { AlertRule, RecordingRule } from './monitoring.ts';
import type { Directive } from './page-content.ts';
import type { ParseFinding } from './problem.ts';
import type { Span } from './span.ts';

/** A piece of monitoring configuration for a tool, in a file of its own or in a fence of a page. All spans are those of the file. */
export interface Snippet {
  /** The id of the tool that understands it. */
  tool: string;
  file: string;
  span: Span;
  /** True when it is the whole of the file. An example in a fence names alerts, but does not load them anywhere. */
  standalone: boolean;
  alerts: AlertRule[];
  records: RecordingRule[];
  /** What else others can point at: a dashboard, a receiver, the file itself as a pack of rules. */
  names: SnippetName[];
  /** What it points at, besides the metrics in its alerts and recording rules. */
  references: SnippetReference[];
  /** Facts for the tool's own use across files, as plain JSON; only the tool knows the shape. */
  facts?: unknown;
  /** Suppressions written in it as comments, with what they cover. */
  directives: Directive[];
  findings: ParseFinding[];
}

/** A name that a snippet gives to something. Its kind is one of the tool's `nameKinds`. */
export interface SnippetName {
  kind: string;
  name: string;
  /** What people read, where it differs from the name. */
  title?: string;
  /** True where it names the file as a whole: files in other folders may be called alike, and are told apart by their path. */
  isFile?: true;
  /** Other names by which pages may point at it, such as the title of a dashboard beside its uid. */
  aliases?: readonly string[];
  span: Span;
  nameSpan: Span;
}

/** A pointer from a snippet to a name. */
export interface SnippetReference {
  /** The name of the same snippet that points: one of `names`, an alert or a recording rule. */
  from: { kind: string; name: string };
  target: string;
  /** What it may name: kinds such as `metric`, `alert`, `runbook`; `any` for all. */
  to: readonly string[];
  /** Read from the start: `uses`. */
  label: string;
  /** Read from the end: `used by`. */
  inverse: string;
  span: Span;
  /** True where the name may be unknown to the handbook: then it is no Problem. */
  optional: boolean;
  /** A few words on where or how, shown beside the link at both ends: the panels of a dashboard. */
  note?: string;
}
