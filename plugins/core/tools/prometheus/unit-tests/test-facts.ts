import type { Snippet } from '../../../model/snippet.ts';
import type { Span } from '../../../model/span.ts';

/** What unit tests name, kept for the time when all rule files are known. */
export interface TestFacts {
  /** As written: paths relative to the test, `*` allowed. */
  ruleFiles: TestName[];
  groups: TestName[];
  alerts: AlertTest[];
  expressions: TimedName[];
}

/** What is kept of a file that Prometheus itself loads. */
export interface RuleFileFacts {
  plain: true;
}

export interface TestName {
  name: string;
  span: Span;
}

/** Something that is looked at after a while. */
export interface TimedName extends TestName {
  at: string;
}

/** One expectation of one alert. */
interface AlertTest extends TimedName {
  /** How many alerts are expected to fire. */
  fires: number;
}

/** The facts of a snippet that holds unit tests; undefined for one that holds rules. */
export function testFactsOf({ facts }: Snippet): TestFacts | undefined {
  const known = facts as TestFacts | RuleFileFacts | undefined;
  return known !== undefined && 'ruleFiles' in known ? known : undefined;
}

/** Whether a snippet is a file of rules that Prometheus itself loads, not a manifest or the values of a chart. */
export function isPlainRuleFile({ facts }: Snippet): boolean {
  const known = facts as TestFacts | RuleFileFacts | undefined;
  return known !== undefined && 'plain' in known;
}
