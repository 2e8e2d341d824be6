import type { Aggregation, Binary, Call, Expression } from './syntax-tree.ts';
import { unquote } from './unquote.ts';

/** Which labels the result of an expression may have. */
export interface Labels {
  /** It has none but these; undefined where it may have any. */
  only: ReadonlySet<string> | undefined;
  /** It has none of these. */
  never: ReadonlySet<string>;
}

/** Whether a result may have a label; true where nobody can tell. */
export function mayHave({ only, never }: Labels, label: string): boolean {
  return (only === undefined || only.has(label)) && !never.has(label);
}

/** Works out which labels the series of a result may have, through aggregations, matching and functions. Doubt means that it may. */
export function labelsOf(tree: Expression, text: string): Labels {
  return new LabelWalk(text).of(tree);
}

const ANY: Labels = { only: undefined, never: new Set() };
const NONE: Labels = { only: new Set(), never: new Set() };
/** A sum of thousands of terms is a tree as deep. */
const MOST_DEPTH = 500;
/** These choose among series and leave them as they are. */
const CHOOSING: ReadonlySet<string> = new Set(['bottomk', 'limit_ratio', 'limitk', 'topk']);

class LabelWalk {
  private readonly text: string;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  of(node: Expression): Labels {
    if (node.valueType === 'scalar' || node.valueType === 'string') return NONE;
    if (this.depth >= MOST_DEPTH) return ANY;
    this.depth++;
    const labels = this.ofNode(node);
    this.depth--;
    return labels;
  }

  private ofNode(node: Expression): Labels {
    if (node.kind === 'aggregation') return this.ofAggregation(node);
    if (node.kind === 'binary') return this.ofBinary(node);
    if (node.kind === 'call') return this.ofCall(node);
    return 'inner' in node ? this.of(node.inner) : ANY;
  }

  private ofAggregation({ operator, grouping, parameter, inner }: Aggregation): Labels {
    const before = this.of(inner);
    if (CHOOSING.has(operator.type)) return before;
    const counted = operator.type === 'count_values' ? [this.written(parameter)] : [];
    const labels = grouping?.labels.map(({ name }) => name) ?? [];
    return plus(grouping?.type === 'without' ? without(before, labels) : keep(before, labels), counted);
  }

  private ofBinary({ operator, left, right, matching }: Binary): Labels {
    if (left.valueType === 'scalar') return this.of(right);
    if (right.valueType === 'scalar') return this.of(left);
    const [one, other] = [this.of(left), this.of(right)];
    if (operator.type === 'and' || operator.type === 'unless') return one;
    if (operator.type === 'or') return either(one, other);
    if (matching.fill !== undefined) return ANY;
    const labels = matching.labels.map(({ name }) => name);
    const include = matching.include.map(({ name }) => name);
    if (matching.group) return plus(matching.group.type === 'group_left' ? one : other, include);
    if (matching.on) return keep(both(one, other), labels);
    // Apart from the ignored labels, which go, both sides are equal: what one of them lacks the result lacks too.
    return without(labels.length > 0 ? one : both(one, other), labels);
  }

  private ofCall({ called: { name }, args }: Call): Labels {
    if (name === 'absent' || name === 'absent_over_time') return ofAbsent(args[0]);
    if (name === 'info') return ANY;
    const [input, another] = args.filter(({ valueType }) => valueType === 'vector' || valueType === 'matrix');
    // `vector(1)` and `hour()` make series without labels.
    if (input === undefined) return NONE;
    if (another !== undefined) return ANY;
    return plus(this.of(input), WITH_LABEL.has(name) ? [this.written(args[1])] : []);
  }

  /** The text that a string stands for. */
  private written(literal: Expression | undefined): string {
    return literal === undefined ? '' : (unquote(this.text.slice(...literal.span)) ?? '');
  }
}

/** Their second argument names a label that the result gets. */
const WITH_LABEL: ReadonlySet<string> = new Set(['histogram_quantiles', 'label_join', 'label_replace']);

/** The labels that a selector asks for by `=` are all that is known of what is not there. */
function ofAbsent(argument: Expression | undefined): Labels {
  if (argument?.kind === 'parentheses' || argument?.kind === 'range') return ofAbsent(argument.inner);
  const matchers = argument?.kind === 'selector' ? argument.matchers : [];
  return plus(
    NONE,
    matchers.filter(({ operator }) => operator === '=').map(({ label }) => label),
  );
}

function keep({ only, never }: Labels, labels: readonly string[]): Labels {
  return { only: new Set(labels.filter((label) => only === undefined || only.has(label))), never };
}

function without({ only, never }: Labels, labels: readonly string[]): Labels {
  return { only, never: new Set([...never, ...labels]) };
}

function plus({ only, never }: Labels, labels: readonly string[]): Labels {
  if (labels.length === 0) return { only, never };
  return {
    only: only && new Set([...only, ...labels]),
    never: new Set([...never].filter((label) => !labels.includes(label))),
  };
}

/** Of series whose labels are equal on both sides. */
function both(one: Labels, other: Labels): Labels {
  const { only } = one;
  const shared = other.only === undefined ? only : new Set([...other.only].filter((label) => only?.has(label) ?? true));
  return { only: shared, never: new Set([...one.never, ...other.never]) };
}

function either(one: Labels, other: Labels): Labels {
  const only = one.only && other.only && new Set([...one.only, ...other.only]);
  return { only, never: new Set([...one.never].filter((label) => other.never.has(label))) };
}
