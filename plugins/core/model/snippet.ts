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
  /** Suppressions written in it as comments, with what they cover. */
  directives: Directive[];
  findings: ParseFinding[];
}
