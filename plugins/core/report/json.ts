import type { Report } from '../model/problem.ts';

/** For programs: the shape of `schemas/report.schema.json`, one Problem a line so that two reports can be compared. */
export function reportJson({ version, problems, summary }: Report): string {
  const lines = problems.map((problem) => `    ${JSON.stringify(problem)}`).join(',\n');
  const list = problems.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  return `{\n  "version": ${version},\n  "problems": ${list},\n  "summary": ${JSON.stringify(summary)}\n}\n`;
}
