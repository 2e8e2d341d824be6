import type { Graph } from '../../model/graph.ts';
import type { Handbook } from '../../model/handbook.ts';
import { indexLines, type LineIndex, type Span } from '../../model/span.ts';
import { type JudgedAlerts, type JudgedRule, judgeAlerts } from './judge-alerts.ts';
import { judgeTests } from './judge-tests.ts';
import { knownServices } from './known-services.ts';
import { SEVERITY_LEVELS, type SeverityLevel, severityLevel } from './severity-level.ts';

/** What is covered and what is not; the shape of `handbook coverage --format json`. */
export interface Coverage {
  version: 1;
  /** `dangling` rules have a `runbook_url` that leads nowhere, `external` ones lead out of this repository. */
  rules: { total: number; withRunbook: number; dangling: number; external: number };
  alerts: { total: number; withRunbook: number; dangling: number };
  runbooks: { total: number; withoutAlert: number };
  services: { total: number; withoutOwner: number };
  /** Of the alerts in rule files that unit tests load, and of those files among all with alerts. */
  tests: { files: number; testedFiles: number; alerts: number; withoutTest: number };
  lists: {
    alerts: CoverageEntry[];
    alertsWithRunbook: CoverageEntry[];
    danglingRunbookUrls: CoverageEntry[];
    runbooksWithoutAlert: CoverageEntry[];
    servicesWithoutOwner: CoverageEntry[];
    /** Alerts of rule files with unit tests that no test is about. */
    alertsWithoutTest: CoverageEntry[];
    /** Alerts without a runbook anywhere, the most urgent first. */
    mostWanted: WantedEntry[];
  };
}

/** One name with all its places. */
export interface CoverageEntry {
  name: string;
  places: { file: string; line: number; column: number }[];
  /** File of the runbook. */
  runbook?: string;
  url?: string;
  /** Name of the runbook that was probably meant. */
  guess?: string;
}

export interface WantedEntry extends CoverageEntry {
  severity: SeverityLevel;
}

/** Answers: is every alert covered, does every runbook answer something, does every service have an owner? */
export function coverage(handbook: Handbook, graph: Graph): Coverage {
  const judged = judgeAlerts(handbook, graph);
  const { rules, runbooks, withoutAlert } = judged;
  const covered = rules.filter(({ runbook }) => runbook !== undefined);
  const dangling = rules.filter(isDangling);
  const external = rules.filter(({ target }) => target?.status === 'external');
  const services = knownServices(handbook);
  const ownerless = services.filter(({ hasOwner }) => !hasOwner);
  const placeOf = placesIn(handbook);
  const list = (of: readonly JudgedRule[]) => listAlerts(of, judged, placeOf);
  const tests = judgeTests(rules, graph);
  const lists: Coverage['lists'] = {
    alerts: list(rules),
    alertsWithRunbook: list(covered),
    danglingRunbookUrls: list(dangling),
    runbooksWithoutAlert: byName(withoutAlert.map(({ id, file }) => ({ name: id, places: [placeOf(file, [0, 0])] }))),
    servicesWithoutOwner: byName(ownerless.map(({ name, file }) => ({ name, places: [placeOf(file, [0, 0])] }))),
    alertsWithoutTest: list(tests.untested),
    mostWanted: mostWanted(judged, handbook, list),
  };
  return {
    version: 1,
    rules: {
      total: rules.length,
      withRunbook: covered.length,
      dangling: dangling.length,
      external: external.length,
    },
    alerts: {
      total: lists.alerts.length,
      withRunbook: lists.alertsWithRunbook.length,
      dangling: lists.danglingRunbookUrls.length,
    },
    runbooks: { total: runbooks.length, withoutAlert: withoutAlert.length },
    services: { total: services.length, withoutOwner: ownerless.length },
    tests: {
      files: tests.files,
      testedFiles: tests.testedFiles,
      alerts: list(tests.rules).length,
      withoutTest: lists.alertsWithoutTest.length,
    },
    lists,
  };
}

function isDangling({ target, runbook }: JudgedRule): boolean {
  return target !== undefined && target.status !== 'external' && runbook === undefined;
}

type PlaceOf = (file: string, span: Span) => CoverageEntry['places'][number];

function placesIn(handbook: Handbook): PlaceOf {
  const indexes = new Map<string, LineIndex>();
  return (file, span) => {
    const index = indexes.get(file) ?? indexLines(handbook.textOf(file));
    indexes.set(file, index);
    const { line, column } = index.positionAt(span[0]);
    return { file, line, column };
  };
}

function listAlerts(rules: readonly JudgedRule[], { guesses }: JudgedAlerts, placeOf: PlaceOf): CoverageEntry[] {
  const entries = new Map<string, CoverageEntry>();
  for (const { rule, snippet, url, runbook } of rules) {
    const known = entries.get(rule.alert);
    const entry = known ?? { name: rule.alert, places: [] };
    entries.set(rule.alert, entry);
    entry.places.push(placeOf(snippet.file, rule.nameSpan));
    if (runbook !== undefined) entry.runbook ??= runbook;
    if (url !== undefined) entry.url ??= url;
    const guess = guesses.get(rule.alert)?.id;
    if (guess !== undefined && runbook === undefined) entry.guess ??= guess;
  }
  return byName([...entries.values()]);
}

function mostWanted(
  { rules }: JudgedAlerts,
  handbook: Handbook,
  list: (rules: readonly JudgedRule[]) => CoverageEntry[],
): WantedEntry[] {
  const helped = rules.filter(({ runbook, target }) => runbook !== undefined || target?.status === 'external');
  const names = new Set(helped.map(({ rule }) => rule.alert));
  const wanted = rules.filter(({ rule }) => !names.has(rule.alert));
  const urgency = new Map<string, number>();
  for (const { rule } of wanted) {
    const rank = SEVERITY_LEVELS.indexOf(severityLevel(rule.labels.severity, handbook.settings));
    urgency.set(rule.alert, Math.min(rank, urgency.get(rule.alert) ?? SEVERITY_LEVELS.length));
  }
  const rankOf = (name: string): number => urgency.get(name) ?? 0;
  return list(wanted)
    .map((entry) => ({ ...entry, severity: SEVERITY_LEVELS[rankOf(entry.name)] ?? ('other' as const) }))
    .sort((a, b) => rankOf(a.name) - rankOf(b.name) || b.places.length - a.places.length);
}

function byName<Entry extends CoverageEntry>(entries: Entry[]): Entry[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  for (const { places } of entries) {
    places.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
  }
  return entries.sort((a, b) => compare(a.name, b.name));
}
