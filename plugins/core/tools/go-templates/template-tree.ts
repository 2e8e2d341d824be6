import type { Span } from '../../model/span.ts';

/** One thing of a command: a function, a value, or what stands in parentheses. */
export interface Term {
  type: 'function' | 'variable' | 'field' | 'dot' | 'string' | 'number' | 'constant' | 'pipeline';
  text: string;
  /** Fields behind it: `.instance` in `$labels.instance`. */
  fields: string[];
  span: Span;
  pipeline?: Pipeline;
}

/** Commands that hand their result on to the next. */
export interface Pipeline {
  /** What it is for: the text shows what a `command` gives, `if` only asks. */
  purpose: string;
  commands: Term[][];
  /** Whether `.` is what the program gave to the template. */
  atRoot: boolean;
}
