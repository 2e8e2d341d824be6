import { type PromqlParse, parsePromql } from '../prometheus/promql/parse-promql.ts';
import type { PromqlFault } from '../prometheus/promql/tokens.ts';
import { standIns } from './stand-ins.ts';
import { overlap, type PlacedVariable, variableContexts } from './variable-contexts.ts';

/** A query with its variables, as far as it can be judged without their values. */
export interface QueryParse {
  /** The expression with a stand-in for each variable; offsets are those of the query. */
  text: string;
  faults: readonly PromqlFault[];
  nodes: PromqlParse['nodes'];
  variables: readonly PlacedVariable[];
}

// Few queries have more than one variable that may stand for several things.
const MOST_TRIES = 40;

/**
 * Parses a query of a panel. For each variable there are a few stand-ins; the query is fine when any choice of them is.
 * Otherwise the faults of the likeliest choice count, unless they are about a stand-in itself.
 */
export function parseQuery(query: string, features: ReadonlySet<string>): QueryParse {
  const variables = variableContexts(query);
  const choices = variables.map((variable) => standIns(query, variable));
  if (choices.some((choice) => choice.length === 0)) return { text: query, faults: [], nodes: [], variables };
  let first: QueryParse | undefined;
  for (const chosen of combinations(choices)) {
    const text = fill(query, variables, chosen);
    const { faults, nodes } = parsePromql(text, features);
    if (faults.length === 0) return { text, faults, nodes, variables };
    first ??= { text, faults, nodes, variables };
  }
  const guessed = variables.filter(({ context }) => context !== 'text');
  const faults = (first?.faults ?? []).filter(({ span }) => !guessed.some((variable) => overlap(span, variable.span)));
  return { text: first?.text ?? query, faults, nodes: first?.nodes ?? [], variables };
}

/** Every choice of one stand-in for each variable, the likeliest first. */
function* combinations(choices: readonly (readonly string[])[]): Generator<string[]> {
  const at = choices.map(() => 0);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    yield choices.map((choice, index) => choice[at[index] ?? 0] ?? '');
    const open = choices.findIndex((choice, index) => (at[index] ?? 0) + 1 < choice.length);
    if (open < 0) return;
    at[open] = (at[open] ?? 0) + 1;
    at.fill(0, 0, open);
  }
}

function fill(query: string, variables: readonly PlacedVariable[], chosen: readonly string[]): string {
  let filled = '';
  let from = 0;
  for (const [index, { span }] of variables.entries()) {
    filled += query.slice(from, span[0]) + (chosen[index] ?? '');
    from = span[1];
  }
  return filled + query.slice(from);
}
