import { RE2JS } from 're2js';
import type { Matcher } from './matcher.ts';

/** Makes the test of a matcher: a label that is missing is an empty text, as Alertmanager has it. */
export function labelTest({ operator, value }: Matcher): (label: string) => boolean {
  if (operator === '=') return (label) => label === value;
  if (operator === '!=') return (label) => label !== value;
  const matches = wholeMatch(value);
  return operator === '=~' ? matches : (label) => !matches(label);
}

// Alternatives of plain words: nearly all patterns, and a set answers at once where an engine has to be built first.
const PLAIN = /^[\w /:|-]*$/;

/** Whether testing a label costs the building of an engine. */
export function isCostly({ operator, value }: Matcher): boolean {
  return operator.endsWith('~') && !PLAIN.test(value);
}

function wholeMatch(pattern: string): (label: string) => boolean {
  if (PLAIN.test(pattern)) {
    const words = new Set(pattern.split('|'));
    return (label) => words.has(label);
  }
  return (label) => compile(pattern)?.matches(label) ?? false;
}

const compiledPatterns = new Map<string, RE2JS | undefined>();
const MOST_REMEMBERED = 500;

function compile(pattern: string): RE2JS | undefined {
  if (compiledPatterns.has(pattern)) return compiledPatterns.get(pattern);
  if (compiledPatterns.size >= MOST_REMEMBERED) compiledPatterns.clear();
  let compiled: RE2JS | undefined;
  try {
    compiled = RE2JS.compile(pattern);
  } catch {
    // Reported where the matcher stands; here it takes nothing.
  }
  compiledPatterns.set(pattern, compiled);
  return compiled;
}
