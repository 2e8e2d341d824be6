import { plainText } from '../model/plain-text.ts';
import type { Problem, Report } from '../model/problem.ts';

/** To start from: a line per Problem, as editors jump to them. Say here who reads the format, and link to its description. */
export function reportTemplateName({ problems }: Report): string {
  return problems.map(toLine).join('');
}

function toLine({ file, range, severity, message, rule }: Problem): string {
  const { line, column } = range.start;
  return `${plainText(file)}:${line}:${column}: ${severity}: ${message} [${rule}]\n`;
}
