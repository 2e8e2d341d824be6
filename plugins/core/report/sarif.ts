import type { Problem, Report, Severity } from '../model/problem.ts';
import type { ReportContext } from '../model/reporter.ts';
import type { Range } from '../model/span.ts';
import { rules } from '../rules/index.ts';
import { fingerprints } from './fingerprints.ts';
import { safeJson } from './safe-json.ts';

/** SARIF 2.1.0 (OASIS), as code scanning reads it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
export function reportSarif({ problems }: Report, { textOf, folder = '' }: ReportContext): string {
  const names = fingerprints(problems, textOf);
  const ids = [...new Set(problems.map(({ rule }) => rule))].sort();
  const run = {
    tool: { driver: { name: 'handbook', rules: ids.map((id) => describe(id, problems)) } },
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem, index) => toResult(problem, ids, names[index] ?? '', folder)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${safeJson(log, 2)}\n`;
}

function describe(id: string, problems: readonly Problem[]): object {
  const rule = rules.find((candidate) => candidate.id === id);
  const url = problems.find((problem) => problem.rule === id)?.url ?? '';
  const description = { text: rule?.description ?? id };
  return {
    id,
    shortDescription: description,
    fullDescription: description,
    help: { text: `${description.text} See ${url}` },
    helpUri: url,
    defaultConfiguration: { level: LEVELS[rule?.severity ?? 'error'] },
  };
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

function toResult(problem: Problem, ids: readonly string[], fingerprint: string, folder: string): object {
  const { rule, severity, message, file, range, related = [], suggestion } = problem;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(folder + file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        physicalLocation: placeOf(folder + place.file, place.range),
        message: { text: place.message },
      })),
    }),
    partialFingerprints: { 'handbook/v1': fingerprint },
    ...(suggestion && { fixes: [toFix(folder + file, suggestion)] }),
  };
}

function placeOf(file: string, range: Range): object {
  return { artifactLocation: artifact(file), region: region(range) };
}

/** A relative reference as RFC 3986 writes it: encoded, so that a name can be neither a scheme nor a query. */
function artifact(file: string): object {
  const uri = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function toFix(file: string, { range, text }: NonNullable<Problem['suggestion']>): object {
  const replacement = { deletedRegion: region(range), insertedContent: { text } };
  return { artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }] };
}
