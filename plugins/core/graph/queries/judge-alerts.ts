import type { Graph, PlacedRule } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Outline, Outlines } from '../../model/outline.ts';
import type { RunbookTarget } from '../../model/runbook-target.ts';
import { alertId } from '../alert-addresses.ts';
import { guessRenames } from '../guess-rename.ts';
import { runbookResolverOf } from '../runbook-resolver-of.ts';

/** An alerting rule of a monitoring file, and what its reader finds. */
export interface JudgedRule extends PlacedRule {
  url: string | undefined;
  /** Where the URL leads; undefined without one. */
  target: RunbookTarget | undefined;
  /** The page that helps: where the URL leads or, without a URL, a runbook that answers the alert. */
  runbook: string | undefined;
}

export interface JudgedAlerts {
  /** Rules in files of their own; an example in a fence is loaded nowhere and pages nobody. */
  rules: readonly JudgedRule[];
  runbooks: readonly Outline[];
  /** Runbooks that no alert leads to and that answer none. */
  withoutAlert: readonly Outline[];
  /** Alert → the runbook that was probably meant. */
  guesses: ReadonlyMap<string, Outline>;
}

/** Compares alerts with runbooks, once for all rules and questions that ask. */
export function judgeAlerts(handbook: Outlines, graph: Graph): JudgedAlerts {
  const known = judged.get(graph) ?? judge(handbook, graph);
  judged.set(graph, known);
  return known;
}

const judged = new WeakMap<Graph, JudgedAlerts>();

function judge(handbook: Outlines, graph: Graph): JudgedAlerts {
  const resolveUrl = runbookResolverOf(handbook);
  const rules = handbook.snippets
    .filter(({ standalone }) => standalone)
    .flatMap((snippet) =>
      snippet.alerts.map((rule): JudgedRule => {
        const url = rule.annotations.runbook_url;
        const target = url === undefined ? undefined : resolveUrl(url);
        const runbook = target ? pageOf(target) : graph.answering(alertId(rule.alert))[0];
        return { rule, snippet, url, target, runbook };
      }),
    );
  const runbooks = handbook.documents.filter(({ kind }) => kind === 'runbook');
  const withoutAlert = runbooks.filter(({ file }) => !answersAnAlert(file, graph));
  return { rules, runbooks, withoutAlert, guesses: guess(rules, runbooks, withoutAlert, graph) };
}

/** The page is there also when only the heading is missing: the reader arrives. */
function pageOf(target: RunbookTarget): string | undefined {
  if (target.status === 'page') return target.file;
  return target.status === 'dangling' && !target.services ? target.file : undefined;
}

function answersAnAlert(file: string, graph: Graph): boolean {
  return graph.answeredBy(file).some((id) => (graph.nodes.get(id)?.rules?.length ?? 0) > 0);
}

function guess(
  rules: readonly JudgedRule[],
  runbooks: readonly Outline[],
  withoutAlert: readonly Outline[],
  graph: Graph,
): Map<string, Outline> {
  const guesses = new Map<string, Outline>();
  const byFile = new Map(runbooks.map((runbook) => [runbook.file, runbook]));
  const byName = groupBy(runbooks, nameOf);
  const uncovered = rules.filter(({ runbook, target }) => runbook === undefined && target?.status !== 'external');
  for (const { rule, target } of uncovered) {
    // A runbook that says that it answers the alert, or one of the wanted name in another folder, needs no guessing.
    const said = byFile.get(graph.answering(alertId(rule.alert))[0] ?? '');
    const wanted = target?.status === 'dangling' ? target.wanted.name : rule.alert;
    const [moved, another] = byName.get(wanted.toLowerCase()) ?? [];
    const certain = said ?? (another ? undefined : moved);
    if (certain) guesses.set(rule.alert, certain);
  }
  const names = uncovered.map(({ rule }) => rule.alert).filter((alert) => !guesses.has(alert));
  const candidates = groupBy(withoutAlert, nameOf);
  const unique = [...candidates.values()].flatMap(([runbook, ...others]) =>
    runbook && others.length === 0 ? [runbook] : [],
  );
  const renamed = guessRenames(
    names,
    unique.map(({ id }) => id),
  );
  for (const [alert, name] of renamed) {
    const runbook = candidates.get(name.toLowerCase())?.[0];
    if (runbook) guesses.set(alert, runbook);
  }
  return guesses;
}

function nameOf({ id }: Outline): string {
  return id.toLowerCase();
}
