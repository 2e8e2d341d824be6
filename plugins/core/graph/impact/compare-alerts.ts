import type { Graph, Node, PlacedRule } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { guessRenames } from '../guess-rename.ts';
import { compareRules } from './compare-rules.ts';
import { findPointers } from './find-pointers.ts';
import type { AlertChange, HandbookState, Place } from './impact-types.ts';
import { placesIn } from './places-in.ts';
import type { StandingPlace } from './standing-places.ts';

/** Says which alerts came, went, were renamed or judge otherwise now, and which runbooks answer them. */
export function compareAlerts(before: HandbookState, after: HandbookState, stands: StandingPlace): AlertChange[] {
  const old = alertsOf(before.graph);
  const now = alertsOf(after.graph);
  const went = [...old.values()].filter(({ name }) => !now.has(name));
  const came = [...now.values()].filter(({ name }) => !old.has(name));
  const origins = renames(went, came);
  const moved = new Set(origins.values());
  const [placeBefore, placeNow] = [placesIn(before.handbook), placesIn(after.handbook)];

  const changes: AlertChange[] = [...now.values()].flatMap((alert) => {
    const origin = old.get(alert.name) ?? origins.get(alert);
    const values = origin === undefined ? [] : compareRules(rulesOf(origin), rulesOf(alert));
    const renamed = origin !== undefined && origin.name !== alert.name;
    if (origin !== undefined && !renamed && values.length === 0) return [];
    const pointedAtBy = renamed
      ? findPointers(origin.id, before.graph, stands)
      : findPointers(alert.id, after.graph, placeNow);
    const runbooks = runbooksOf(alert, after.graph);
    return {
      change: origin === undefined ? ('came' as const) : renamed ? ('renamed' as const) : ('changed' as const),
      name: alert.name,
      ...(renamed && { before: origin.name }),
      places: placesOf(alert, placeNow),
      values,
      runbooks,
      pointedAtBy,
    };
  });
  const gone = went
    .filter((alert) => !moved.has(alert))
    .map(
      (alert): AlertChange => ({
        change: 'went',
        name: alert.name,
        places: placesOf(alert, placeBefore),
        values: [],
        runbooks: runbooksOf(alert, before.graph),
        pointedAtBy: findPointers(alert.id, before.graph, stands),
      }),
    );
  return [...changes, ...gone].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Only what a rule defines: a name that a runbook claims fires nowhere. */
function alertsOf({ nodes }: Graph): Map<string, Node> {
  const alerts = [...nodes.values()].filter(({ kind, rules = [] }) => kind === 'alert' && rules.length > 0);
  return new Map(alerts.map((node) => [node.name, node]));
}

/** The same expression under another name, or nearly the same name. */
function renames(went: readonly Node[], came: readonly Node[]): Map<Node, Node> {
  const origins = new Map<Node, Node>();
  const wentBy = groupBy(went, expressionsOf);
  for (const [expressions, [alert, another]] of groupBy(came, expressionsOf)) {
    const [old, ...others] = wentBy.get(expressions) ?? [];
    if (alert && old && !another && others.length === 0) origins.set(alert, old);
  }
  const taken = new Set(origins.values());
  const guesses = guessRenames(
    came.filter((alert) => !origins.has(alert)).map(({ name }) => name),
    went.filter((alert) => !taken.has(alert)).map(({ name }) => name),
  );
  for (const [name, before] of guesses) {
    const [alert, old] = [came.find((node) => node.name === name), went.find((node) => node.name === before)];
    if (alert && old) origins.set(alert, old);
  }
  return origins;
}

function expressionsOf(alert: Node): string {
  return rulesOf(alert)
    .map(({ expression }) => expression.replace(/\s+/g, ' ').trim())
    .join('\n');
}

function rulesOf({ rules = [] }: Node): PlacedRule['rule'][] {
  return rules.map(({ rule }) => rule);
}

function placesOf({ rules = [] }: Node, placeOf: ReturnType<typeof placesIn>): Place[] {
  return rules.map(({ rule, snippet }) => placeOf(snippet.file, rule.nameSpan));
}

function runbooksOf({ id }: Node, graph: Graph): string[] {
  const answers = graph.edgesTo(id).filter(({ label }) => label === 'answers');
  return [...new Set(answers.map(({ from }) => from))].sort();
}
