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

boundedPattern.code = 'boundedPattern';

/** The same for patterns of the toolkit's own: there are many, a short run asks for few, and those are compiled then. */
export function ownPattern(pattern: string): BoundedPattern {
  return toPattern(
    pattern,
    once(() => RE2JS.compile(pattern)),
  );
}

// How validators that were compiled ahead call it; see precompile-schemas.ts.
ownPattern.code = 'ownPattern';

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
