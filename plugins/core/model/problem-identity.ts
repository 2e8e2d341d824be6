import { hash } from 'node:crypto';
import type { Problem } from './problem.ts';

/** What a Problem is about, in words that stay the same while the file around it changes. */
export interface ProblemIdentity {
  /** The part of the message that says what was found: advice and numbers may differ from day to day. */
  found: string;
  /** Names the text of the line at which it stands; empty for a Problem of the file as a whole. */
  line: string;
}

/** Knows a Problem again after edits elsewhere, together with its rule and file. */
export function identifyProblem(problem: Problem, textOf: (file: string) => string): ProblemIdentity {
  return { found: foundPart(problem.message), line: lineName(problem, textOf) };
}

/** "Unknown alert `a`, did you mean `b`?" → "Unknown alert `a`": what is in backticks is kept whole. */
function foundPart(message: string): string {
  const kept: string[] = [];
  for (const [index, part] of message.split('`').entries()) {
    const isName = index % 2 === 1;
    const end = isName ? -1 : part.search(/[;,] /);
    const text = end < 0 ? part : part.slice(0, end);
    kept.push(isName ? text : text.replace(/\d+/g, '#'));
    if (end >= 0) break;
  }
  return kept.join('`');
}

function lineName({ file, range, secret }: Problem, textOf: (file: string) => string): string {
  const { start, end } = range;
  // A hash of a short secret could be guessed.
  if (secret || start.offset === end.offset) return '';
  const text = textOf(file);
  // Bounded, so that a file of one endless line with a thousand Problems stays cheap.
  const before = text.slice(Math.max(0, start.offset - REACH), start.offset).split(/[\r\n]/);
  const [after = ''] = text.slice(start.offset, start.offset + REACH).split(/[\r\n]/, 1);
  const line = `${before.at(-1) ?? ''}${after}`.trim().replace(/\s+/g, ' ');
  return hash('sha1', line).slice(0, 12);
}

const REACH = 500;
