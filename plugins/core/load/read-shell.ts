import type { Fence } from '../model/page-content.ts';
import { plainText } from '../model/plain-text.ts';
import type { ParseFinding } from '../model/problem.ts';
import { parsePromql } from '../tools/promql/parse-promql.ts';
import { judgeShell } from '../tools/shell/judge-shell.ts';
import { outputIn } from '../tools/shell/output-in.ts';
import { isSession } from '../tools/shell/shell-languages.ts';
import { fencePlaces } from './fence-places.ts';

/**
 * Finds blocks of commands that no shell reads. While pages are read, because the exact parser is slow and what it
 * finds is then remembered with the page.
 */
export function readShell(file: string, fences: readonly Fence[]): ParseFinding[] {
  return fences.flatMap((fence) => {
    // An example of a file may be wrong on purpose.
    if (/(?:^|\s)file=/.test(fence.meta)) return [];
    const fault = judgeShell(fence.value, fence.language);
    if (fault === undefined) return [];
    const start = Math.min(fault.offset, Math.max(fence.value.trimEnd().length - 1, 0));
    const span = fencePlaces(fence)([start, start + 1]);
    return [{ rule: 'shell-parses', file, span, message: explain(fence, fault.reason) }];
  });
}

function explain({ value, language }: Fence, reason: string): string {
  const what = `This is marked \`${language}\` and no shell reads it`;
  if (isQuery(value)) return `${what}: it is a query, write \`promql\` as its language.`;
  if (isOutput(value)) return `${what}: it looks like output, write \`text\` as its language.`;
  const advice = isSession(language) ? 'correct the command' : 'correct it, or name the language that it is in';
  return `A shell refuses this: ${plainText(reason)}; ${advice}.`;
}

/** Comments of other languages are common in what people paste from a query editor. */
function isQuery(text: string): boolean {
  const bare = text.replace(/^[ \t]*\/\/[^\n]*$/gm, '').trim();
  if (/\[\d+(?:ms|[smhdwy])\]|\bgroup_(?:left|right)\b|\b(?:sum|rate|irate|topk)\s*(?:by\s*)?\(/.test(bare))
    return true;
  return parsePromql(bare, new Set()).faults.length === 0;
}

/** Log lines, JSON, and tables as `kubectl get` prints them. */
function isOutput(text: string): boolean {
  const first = text.trim().split('\n', 1)[0] ?? '';
  const isLog = /^(?:[IWEF]\d{4} \d\d:|\d{4}-\d\d-\d\d[T ]\d\d:|[[{]$|level=|ts=)/.test(first);
  return isLog || outputIn(text) !== undefined;
}
