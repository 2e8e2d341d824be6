import type { Handbook } from '../../../model/handbook.ts';
import { parsePromql } from '../../promql/parse-promql.ts';
import type { Expression } from '../../promql/syntax-tree.ts';

/** An expression that Prometheus accepts. */
export interface SoundExpression {
  /** The whole of it. */
  root: Expression;
  /** Every node, inner ones before outer ones. */
  nodes: readonly Expression[];
}

interface Evaluated {
  expression: string;
}

/** What a rule evaluates; undefined where it has a fault, which snippet-parses reports. */
export function expressionOf(rule: Evaluated, handbook: Pick<Handbook, 'settings'>): SoundExpression | undefined {
  const nodes = parsed.get(rule) ?? parse(rule.expression, handbook);
  parsed.set(rule, nodes);
  const root = nodes.at(-1);
  return root && { root, nodes };
}

// Several rules of a pack ask for the same tree, one after the other.
const parsed = new WeakMap<Evaluated, readonly Expression[]>();

function parse(expression: string, { settings }: Pick<Handbook, 'settings'>): readonly Expression[] {
  const { faults, nodes } = parsePromql(expression, new Set(settings.prometheus?.features));
  return faults.length === 0 ? nodes : [];
}
