import type { ReviewedGraph, ReviewedPage } from '../../model/sights.ts';
import { compareFingerprints } from './compare-fingerprints.ts';
import { fingerprintsNow } from './fingerprints-now.ts';
import { fingerprintsThen } from './fingerprints-then.ts';

/** What happened to an alert of a runbook since the review of the page. */
export interface RuleChange {
  alert: string;
  /** What it did, as parts of a sentence: `changed its expression`. */
  changes: string[];
}

/** What changed in the rules of a runbook since its review, by alert; nothing where the page keeps no fingerprints. */
export function changesSinceReview(document: ReviewedPage, graph: ReviewedGraph): RuleChange[] {
  const then = fingerprintsThen(document);
  if (then === undefined || document.frontMatter.value.state === 'deprecated') return [];
  // A collection of runbooks without rules has nothing to compare with.
  if (!hasRules(graph)) return [];
  const now = fingerprintsNow(document, graph);
  const alerts = [...new Set([...then, ...now].map(({ alert }) => alert))];
  return alerts.flatMap((alert) => {
    const isOfAlert = (print: { alert: string }): boolean => print.alert === alert;
    const changes = compareFingerprints(then.filter(isOfAlert), now.filter(isOfAlert));
    return changes.length === 0 ? [] : [{ alert, changes }];
  });
}

function hasRules(graph: ReviewedGraph): boolean {
  const known = withRules.get(graph) ?? [...graph.nodes.values()].some(isRuled);
  withRules.set(graph, known);
  return known;
}

const withRules = new WeakMap<ReviewedGraph, boolean>();

function isRuled({ rules = [] }: { rules?: readonly { snippet: { standalone: boolean } }[] }): boolean {
  return rules.some(({ snippet }) => snippet.standalone);
}
