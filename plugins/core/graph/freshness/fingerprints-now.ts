import type { ReviewedGraph } from '../../model/sights.ts';
import { type Fingerprint, fingerprintOf, MOST_RULES } from './fingerprint.ts';
import { rulesAnswered } from './rules-answered.ts';

/** The fingerprints of all rules that a runbook answers, each once, in an order that does not depend on their files. */
export function fingerprintsNow(document: { file: string }, graph: ReviewedGraph): Fingerprint[] {
  const byLine = new Map<string, Fingerprint>();
  for (const { rule } of rulesAnswered(document, graph)) {
    const print = fingerprintOf(rule);
    byLine.set(JSON.stringify([print.alert, print.severity, print.expression, print.for, print.labels]), print);
  }
  const lines = [...byLine].sort(([a], [b]) => (a < b ? -1 : 1));
  // The field is bounded, and so is what is compared with it.
  return lines.slice(0, MOST_RULES).map(([, print]) => print);
}
