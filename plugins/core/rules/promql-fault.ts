import type { Settings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { parsePromql } from '../tools/promql/parse-promql.ts';

/**
 * The first fault in a block of queries, which may be one of several lines, some with empty lines between, or one on each
 * line. A template, an excerpt and the query of a dashboard are no queries yet, so they are not judged.
 */
export function promqlFault(
  text: string,
  { prometheus }: Pick<Settings, 'prometheus'>,
): { span: Span; message: string } | undefined {
  if (text.trim() === '' || OPEN.test(text.replace(STRINGS, '""'))) return undefined;
  const features = new Set(prometheus?.features);
  const faultIn = ({ text, start }: Part): { span: Span; message: string } | undefined => {
    const [fault] = parsePromql(text, features).faults;
    return fault && { span: [start + fault.span[0], start + fault.span[1]], message: fault.message };
  };
  if (faultIn({ text, start: 0 }) === undefined) return undefined;
  for (const part of partsOf(text, /\n[ \t]*\n/g)) {
    const fault = faultIn(part);
    if (fault === undefined) continue;
    if (partsOf(text, /\n/g).every((line) => faultIn(line) === undefined)) return undefined;
    return { span: fault.span, message: `This block is no PromQL: ${lowerFirst(fault.message)}` };
  }
  return undefined;
}

/** What stands for something else outside of strings: `$interval`, `{{ job }}`, `<pod>`, three dots. */
const OPEN = /\$\w|\$\{|\{\{|<[A-Za-z]|\.{3}|…/;
const STRINGS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g;

interface Part {
  text: string;
  start: number;
}

/** Pieces with something in them but comments. */
function partsOf(text: string, between: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: gap, index } of [...text.matchAll(between), { 0: '', index: text.length }]) {
    parts.push({ text: text.slice(start, index), start });
    start = index + gap.length;
  }
  return parts.filter((part) => part.text.replace(/^[ \t]*#[^\n]*$/gm, '').trim() !== '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
