import type { Range } from './span.ts';

/** The tool cannot go on (exit code 2). Faults in content are never thrown: they are Problems. */
export class HandbookError extends Error {
  /** What the person can do about it. */
  readonly hint: string | undefined;
  /** Where the fault stands, and what it is without its place: what an editor shows. */
  readonly at: FaultPlace | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown; at?: FaultPlace } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'HandbookError';
    this.hint = options.hint;
    this.at = options.at;
  }
}

export interface FaultPlace {
  rule: string;
  file: string;
  range: Range;
  message: string;
}
