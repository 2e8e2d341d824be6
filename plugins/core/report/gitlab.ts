import { withoutControls } from '../model/plain-text.ts';
import type { Report, Severity } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import { fingerprints } from './fingerprints.ts';
import { safeJson } from './safe-json.ts';

/** A Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export function reportGitlab({ problems }: Report, { textOf, folder = '' }: ReportContext): string {
  const names = fingerprints(problems, textOf);
  const entries = problems.map(({ rule, severity, message, file, range }, index) => ({
    description: withoutControls(message),
    check_name: rule,
    fingerprint: names[index],
    severity: SEVERITIES[severity],
    location: { path: folder + file, lines: { begin: range.start.line, end: range.end.line } },
  }));
  return `${safeJson(entries, 2)}\n`;
}

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;
