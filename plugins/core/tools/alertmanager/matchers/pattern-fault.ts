import { regularExpressionFault } from '../../promql/regular-expression.ts';

/** What Alertmanager has against a regular expression; undefined when it takes it. */
export function patternFault(pattern: string): string | undefined {
  // Words, dots and stars: always right, and compiling costs more than all else about a matcher.
  return PLAIN.test(pattern) ? undefined : regularExpressionFault(pattern);
}

const PLAIN = /^(?:[\w /:|-]|\.[*+]?)*$/;
