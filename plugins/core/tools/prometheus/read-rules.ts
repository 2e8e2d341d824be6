import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { readYamlDocuments } from '../../schema/read-yaml.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import { SnippetReading } from '../snippet-reading.ts';
import { notePlaces } from './alerting/note-places.ts';
import { configMapFiles } from './config-map-files.ts';
import { findGroups } from './find-groups.ts';
import { isRuleFile } from './looks-like-rules.ts';
import { namePack } from './name-pack.ts';
import { readGroups } from './read-groups.ts';
import type { RuleFileFacts } from './unit-tests/test-facts.ts';

/** Reads names, facts and faults of a rule file, of what else holds rules, or of a fence that shows one. */
export function readRules(source: SnippetSource): Snippet {
  const snippet = readYamlSnippet('prometheus', source, (value, reading) => {
    readEveryGroup(value, reading);
    for (const inner of configMapFiles(value, source, reading)) readInner(inner, reading.snippet);
  });
  const holdsRules = snippet.alerts.length + snippet.records.length > 0;
  const isPlain = snippet.standalone && isRuleFile(source.text);
  if (snippet.standalone && (holdsRules || isPlain)) namePack(snippet);
  if (isPlain) snippet.facts = { plain: true } satisfies RuleFileFacts;
  return snippet;
}

/** Reads a rule file that is a text inside of another file. */
function readInner(source: SnippetSource, snippet: Snippet): void {
  for (const document of readYamlDocuments(source.text)) {
    const reading = new SnippetReading(source, document.places, snippet);
    for (const { span, message, related } of document.faults) reading.report(span, message, { related });
    readEveryGroup(document.value, reading);
  }
}

function readEveryGroup(value: unknown, reading: SnippetReading): void {
  for (const groups of findGroups(value, reading)) {
    const before = reading.snippet.alerts.length;
    readGroups(groups, reading);
    notePlaces(groups, reading.snippet.alerts.slice(before), reading);
  }
}
