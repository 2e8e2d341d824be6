import type { Snippet } from '../../../model/snippet.ts';
import type { SnippetSource } from '../../../model/tool.ts';
import { readYamlSnippet } from '../../read-yaml-snippet.ts';
import type { SnippetReading } from '../../snippet-reading.ts';
import { checkDuration } from '../check-duration.ts';
import { checkFields, itemsOf } from './check-fields.ts';
import { readTest } from './read-test.ts';
import type { TestFacts, TestName } from './test-facts.ts';

/** Reads unit tests of rules: their shape, and which rule files, groups and alerts they name. */
export function readTests(source: SnippetSource): Snippet {
  const facts: TestFacts = { ruleFiles: [], groups: [], alerts: [], expressions: [] };
  const snippet = readYamlSnippet('prometheus', source, (value, reading) => readFile(value, facts, reading));
  const title = source.file.split('/').at(-1) ?? source.file;
  const name = title.replace(/\.ya?ml$/i, '').replace(/[._-](?:rules?|tests?)(?=$|[._-])/gi, '') || title;
  if (snippet.standalone)
    snippet.names.push({ kind: 'rule-tests', name, title, isFile: true, span: snippet.span, nameSpan: [0, 0] });
  return { ...snippet, facts };
}

function readFile(value: unknown, facts: TestFacts, reading: SnippetReading): void {
  const file = checkFields(value, '', 'a file of rule tests', reading);
  if (file === undefined) return;
  checkDuration(file.evaluation_interval, '/evaluation_interval', 'evaluation_interval', reading);
  facts.ruleFiles.push(...namesOf(file.rule_files, 'rule_files', reading));
  facts.groups.push(...namesOf(file.group_eval_order, 'group_eval_order', reading));
  for (const { item, pointer } of itemsOf(file.tests, '/tests', 'tests', reading)) {
    const test = checkFields(item, pointer, 'a test', reading);
    if (test) readTest(test, pointer, facts, reading);
  }
}

function namesOf(value: unknown, key: string, reading: SnippetReading): TestName[] {
  return itemsOf(value, `/${key}`, key, reading).flatMap(({ item, pointer }) => {
    const name = reading.scalar(pointer, item);
    if (name !== undefined && name !== '') return [{ name, span: reading.span(pointer) }];
    reading.report(reading.textSpan(pointer), `Unexpected item of \`${key}\`, expected a name.`);
    return [];
  });
}
