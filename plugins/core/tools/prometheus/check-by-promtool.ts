import { plainText } from '../../model/plain-text.ts';
import type { ParseFinding } from '../../model/problem.ts';
import type { OutsideCheck, ToolSurroundings } from '../../model/tool.ts';
import { explainFailures } from './unit-tests/explain-failures.ts';
import { relateTests } from './unit-tests/relate-tests.ts';
import { isPlainRuleFile, testFactsOf } from './unit-tests/test-facts.ts';

/**
 * Has promtool check the rule files and run their unit tests. What we find a fault in is left out: it would only be said
 * twice. So is a test of files that are not the handbook's own: its failure would quote whatever file it names.
 */
export function* checkByPromtool(around: ToolSurroundings): Generator<OutsideCheck> {
  const references = [...relateTests(around)];
  const foreign = new Set(references.filter(({ to }) => to.includes('rule file')).map(({ file }) => file));
  for (const snippet of around.snippets) {
    const { file } = snippet;
    if (snippet.findings.some(({ rule, severity }) => rule === 'snippet-parses' && severity === undefined)) continue;
    const facts = testFactsOf(snippet);
    if (isPlainRuleFile(snippet)) {
      const explain = (output: string): ParseFinding[] => [refusal(file, output)];
      yield { program: 'promtool', args: ['check', 'rules', `./${file}`], file, explain };
    } else if (facts !== undefined && !foreign.has(file)) {
      const explain = (output: string): readonly ParseFinding[] => explainFailures(output, file, facts);
      yield { program: 'promtool', args: ['test', 'rules', `./${file}`], file, explain };
    }
  }
}

/** Where we find nothing, it is mostly the age of promtool that makes the difference. */
function refusal(file: string, output: string): ParseFinding {
  const reason = output.slice(output.indexOf('FAILED:') + 'FAILED:'.length);
  const message = `The installed promtool refuses this file: ${plainText(reason.replace(/\s+/g, ' ').trim(), 150)}; correct it, or update promtool if it is older than the Prometheus that loads the file.`;
  return { rule: 'rule-tests-pass', severity: 'warning', file, span: [0, 0], message };
}
