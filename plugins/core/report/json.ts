import type { Report } from '../model/problem.ts';
import { safeJson } from './safe-json.ts';

/** For programs: the shape of `schemas/report.schema.json`, one Problem a line so that two reports can be compared. */
export function reportJson({ version, problems, summary, coverage }: Report): string {
  const lines = problems.map((problem) => `    ${safeJson(problem)}`).join(',\n');
  const list = problems.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  const fields = [`"version": ${version}`, `"problems": ${list}`, `"summary": ${safeJson(summary)}`];
  if (coverage !== undefined) fields.push(`"coverage": ${safeJson(coverage)}`);
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}
