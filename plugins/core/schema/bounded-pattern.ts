import { RE2JS } from 're2js';
import { once } from '../model/once.ts';

export interface BoundedPattern {
  /** Whether the pattern is found anywhere in the text; a pattern that means all of it says `^…$`. */
  test(text: string): boolean;
  toString(): string;
}

/**
 * Compiles a regular expression that did not come from the toolkit's code: its time grows linearly with the text,
 * whatever the pattern. Throws for a pattern that is not RE2. The shape is that of ajv's `code.regExp`.
 */
export function boundedPattern(pattern: string): BoundedPattern {
  if (pattern.length > LONGEST) throw new Error(`the pattern is longer than ${LONGEST} characters`);
  const compiled = RE2JS.compile(pattern);
  return toPattern(pattern, () => compiled);
}

// How validators that were compiled ahead call it; see precompile-schemas.ts.
boundedPattern.code = 'knownPattern';

/** The same for a pattern that has been compiled before: there are many, and a short run asks for few of them. */
export function knownPattern(pattern: string): BoundedPattern {
  return toPattern(
    pattern,
    once(() => RE2JS.compile(pattern)),
  );
}

function toPattern(pattern: string, compiled: () => RE2JS): BoundedPattern {
  // ajv keeps compiled patterns by their text, so without one of its own every pattern would be taken for the first.
  return { test: (text) => compiled().matcher(text).find(), toString: () => pattern };
}

/** Whether a text is a regular expression that `boundedPattern` takes. */
export function isBoundedPattern(pattern: string): boolean {
  try {
    boundedPattern(pattern);
    return true;
  } catch {
    return false;
  }
}

const LONGEST = 1000;
