/**
 * Leaves a page to the full parser: thrown where its text is of a rare sort that the scanner recognises and does not
 * read. One error for all, because making a stack trace costs more than reading a page.
 */
export function unsure(): never {
  throw UNSURE;
}

export function isUnsure(error: unknown): boolean {
  return error === UNSURE;
}

const UNSURE = new Error('Left to the full parser.');
