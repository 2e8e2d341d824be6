/** The tool cannot go on (exit code 2). Faults in content are never thrown: they are Problems. */
export class HandbookError extends Error {
  /** What the person can do about it. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'HandbookError';
    this.hint = options.hint;
  }
}
