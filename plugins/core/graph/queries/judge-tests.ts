import type { Graph, PlacedRule } from '../../model/graph.ts';
import { alertId } from '../alert-addresses.ts';

export interface JudgedTests<Rule extends PlacedRule> {
  /** Files with alerting rules. */
  files: number;
  /** Those that unit tests load. */
  testedFiles: number;
  /** Alerting rules in tested files. */
  rules: readonly Rule[];
  /** Those of an alert that no test expects anything of. */
  untested: readonly Rule[];
}

/**
 * Says which alerts no unit test is about. Only files that some test loads count: where a collection has no tests at all,
 * or a file has none yet, a list of all its alerts would say less than that one fact.
 */
export function judgeTests<Rule extends PlacedRule>(rules: readonly Rule[], graph: Graph): JudgedTests<Rule> {
  const files = new Set(rules.map(({ snippet }) => snippet.file));
  const tested = new Set(
    graph.edges
      .filter(({ label, to }) => label === 'tests' && graph.nodes.get(to)?.placed !== undefined)
      .flatMap(({ to }) => graph.nodes.get(to)?.placed?.map(({ snippet }) => snippet.file) ?? [])
      .filter((file) => files.has(file)),
  );
  const judged = rules.filter(({ snippet }) => tested.has(snippet.file));
  const isTested = (alert: string): boolean => graph.edgesTo(alertId(alert)).some(({ label }) => label === 'tests');
  return {
    files: files.size,
    testedFiles: tested.size,
    rules: judged,
    untested: judged.filter(({ rule }) => !isTested(rule.alert)),
  };
}
