import { RE2JS, RE2JSSyntaxException } from 're2js';
import { plainText } from '../../model/plain-text.ts';
import type { Matcher } from './syntax-tree.ts';

/** What Prometheus has against a regular expression; undefined when it takes it. */
export function regularExpressionFault(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return 'it is not UTF-8';
  if (PLAIN.test(pattern)) return undefined;
  if (pattern.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  const compiled = compile(pattern);
  return typeof compiled === 'string' ? compiled : undefined;
}

/** Whether a matcher takes a series that does not have the label. */
export function matchesEmpty(operator: Matcher['operator'], value: string): boolean {
  if (operator === '=') return value === '';
  if (operator === '!=') return value !== '';
  return takesEmpty(value) === (operator === '=~');
}

// Without any operator but alternatives: most patterns, and compiling one costs more than parsing the expression around it.
const PLAIN = /^[\w /:|-]*$/;
const LONGEST = 100_000;

function takesEmpty(pattern: string): boolean {
  if (PLAIN.test(pattern)) return pattern.split('|').includes('');
  const compiled = compile(pattern);
  return typeof compiled !== 'string' && compiled.matcher('').matches();
}

const compiledPatterns = new Map<string, RE2JS | string>();
const MOST_REMEMBERED = 500;

function compile(pattern: string): RE2JS | string {
  const known = compiledPatterns.get(pattern);
  if (known !== undefined) return known;
  if (compiledPatterns.size >= MOST_REMEMBERED) compiledPatterns.clear();
  const compiled = compileAnew(pattern);
  compiledPatterns.set(pattern, compiled);
  return compiled;
}

function compileAnew(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(pattern, RE2JS.DOTALL);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) return 'it is too complex';
    // The engine writes the flag that we set into the pattern.
    const message = error.message
      .replace(/^error parsing regexp: /, '')
      .replace('`(?s)', '`')
      .replaceAll('`', "'");
    return plainText(message, 100);
  }
}
