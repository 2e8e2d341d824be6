import { type PromqlParse, parsePromql } from '../promql/parse-promql.ts';
import type { PromqlFault } from '../promql/tokens.ts';
import { standIns } from './stand-ins.ts';
import { type PlacedVariable, touchesVariable, variableContexts } from './variable-contexts.ts';

/** A query with its variables, as far as it can be judged without their values. */
export interface QueryParse {
  /** The expression with a stand-in for each variable; offsets are those of the query. */
  text: string;
  faults: readonly PromqlFault[];
  nodes: PromqlParse['nodes'];
  variables: readonly PlacedVariable[];
  /** How often it was parsed. */
  tries: number;
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
  if (choices.some((choice) => choice.length === 0)) return { ...NOTHING, text: query, variables };
  let first: QueryParse | undefined;
  let tries = 0;
  for (const chosen of combinations(choices)) {
    const text = fill(query, variables, chosen);
    const { faults, nodes } = parsePromql(text, features);
    tries++;
    if (faults.length === 0) return { text, faults, nodes, variables, tries };
    first ??= { text, faults, nodes, variables, tries };
  }
  const guessed = variables.filter(({ context }) => context !== 'text');
  const likeliest = first ?? { ...NOTHING, text: query, variables };
  const faults = likeliest.faults.filter(({ span }) => !touchesVariable(span, guessed));
  return { ...likeliest, faults, tries };
}

const NOTHING = { faults: [], nodes: [], tries: 0 };

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
