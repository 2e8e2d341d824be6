import { expectType } from './check-types.ts';
import type { ExpressionReading } from './expression-reading.ts';
import type { PromqlFunction } from './functions.ts';
import type { Call } from './syntax-tree.ts';

/** Checks the number of arguments of a function and the type of each. */
export function checkCall(call: Call, reading: ExpressionReading): void {
  const { called, nameSpan, args } = call;
  const { name, takes, fewest, most } = called;
  if (args.length < fewest || args.length > most) {
    reading.report(nameSpan, `Found ${args.length} in \`${name}(…)\`, expected ${countOf(called)}.`);
  }
  args.forEach((arg, at) => {
    const wanted = takes[at] ?? (fewest < most ? takes.at(-1) : undefined);
    if (wanted !== undefined) expectType(arg, wanted, `in \`${name}(…)\``, reading);
  });
  checkLabelsOfInfo(call, reading);
}

function countOf({ fewest, most }: PromqlFunction): string {
  const arguments_ = (count: number): string => `${count} ${count === 1 ? 'argument' : 'arguments'}`;
  if (fewest === most) return arguments_(most);
  return most === Number.POSITIVE_INFINITY ? `at least ${arguments_(fewest)}` : `${fewest} to ${arguments_(most)}`;
}

/** The second argument of `info` names labels in the form of a selector, and no metric. */
function checkLabelsOfInfo({ called, args }: Call, reading: ExpressionReading): void {
  const [, labels] = args;
  if (called.name !== 'info' || labels === undefined) return;
  if (labels.kind === 'selector' && labels.name === '') return;
  reading.report(
    labels.span,
    'Unexpected second argument of `info`, expected only matchers such as `{k8s_cluster="eu1"}`, without a metric.',
  );
}
