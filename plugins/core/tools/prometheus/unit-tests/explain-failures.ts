import { plainText, quoted } from '../../../model/plain-text.ts';
import type { ParseFinding } from '../../../model/problem.ts';
import type { Span } from '../../../model/span.ts';
import { parseDuration } from '../../parse-duration.ts';
import type { TestFacts, TimedName } from './test-facts.ts';

/** Finds the failed expectations in what `promtool test rules` prints, each at its place in the test. */
export function explainFailures(output: string, file: string, facts: TestFacts): readonly ParseFinding[] {
  const finding = (span: Span, message: string): ParseFinding => ({ rule: 'rule-tests-pass', file, span, message });
  // A pattern may take in files that are none of the handbook's, and what is in them is not for a report.
  const mayQuote = !facts.ruleFiles.some(({ name }) => /[*?[]/.test(name));
  const findings = [...output.matchAll(FAILURE)].map(({ 1: alert, 2: expression = '', 3: time = '', 4: got = '' }) => {
    const name = alert ?? unescaped(expression);
    const span = spanOf(alert === undefined ? facts.expressions : facts.alerts, name, time);
    const what = alert === undefined ? `Expression ${quoted(name)}` : `Alert ${quoted(name)}`;
    const found = mayQuote ? `, promtool got ${quoted(plainText(got.replace(/\s+/g, ' ').trim()))}` : '';
    return finding(
      span,
      `${what} is not as the test expects it after ${quoted(time)}${found}; correct the rule or the test.`,
    );
  });
  if (findings.length > 0) return findings;
  const message = `The rule tests fail without a word on any expectation; run \`promtool test rules ${plainText(file)}\` to see why.`;
  return [finding([0, 0], message)];
}

const FAILURE =
  /^ {4}(?:alertname: (.+?)|expr: "((?:[^"\\]|\\.)*)"), time: (\w+),\s*\n\s*exp:[\s\S]*?\n\s*got:\s*([\s\S]*?)(?=\n {4}\S|\n\n|\n {0,2}\S|$)/gm;

/** Of several tests of one alert at one time, the first: promtool does not say more. */
function spanOf(names: readonly TimedName[], name: string, time: string): Span {
  const at = parseDuration(time);
  const found = names.find((one) => one.name.trim() === name.trim() && parseDuration(one.at) === at);
  return (found ?? names.find((one) => one.name === name))?.span ?? [0, 0];
}

/** promtool prints expressions as strings of Go. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter));
}
