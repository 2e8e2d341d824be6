import { posix } from 'node:path';
import type { Snippet } from '../../../model/snippet.ts';
import type { PlacedReference, ToolSurroundings } from '../../../model/tool.ts';
import { type TestFacts, testFactsOf } from './test-facts.ts';

/** Points from unit tests to the rule files and alerts that they test; what nobody has is left for reference-resolves. */
export function* relateTests({ snippets }: ToolSurroundings): Generator<PlacedReference> {
  const packs = snippets.filter(({ names }) => names.some(({ kind }) => kind === 'rules'));
  const taken = new Set<string>();
  for (const snippet of snippets) {
    const facts = testFactsOf(snippet);
    const [first] = snippet.names;
    if (facts === undefined || first === undefined) continue;
    // As in the graph: of files that are called alike, the later ones go by their path.
    const name = taken.has(first.name) ? snippet.file : first.name;
    taken.add(name);
    const from = { kind: 'rule-tests', name };
    for (const reference of referencesOf(facts, snippet.file, packs)) yield { from, file: snippet.file, ...reference };
  }
}

const TESTS = { label: 'tests', inverse: 'tested by' };

function* referencesOf(
  { ruleFiles, groups, alerts }: TestFacts,
  file: string,
  packs: readonly Snippet[],
): Generator<Omit<PlacedReference, 'from' | 'file'>> {
  const tested: Snippet[] = [];
  let allKnown = true;
  for (const { name, span } of ruleFiles) {
    const path = posix.join(posix.dirname(file), name);
    const found = packs.filter((pack) => isNamed(pack.file, path));
    tested.push(...found);
    for (const pack of found) yield { target: pack.file, to: ['rules'], span, optional: true, ...TESTS };
    if (found.length > 0) continue;
    allKnown = false;
    // What lies outside of the content is not ours to know.
    const optional = path.split('/')[0] !== file.split('/')[0] || path.includes('[');
    yield { target: name, to: ['rule file'], span, optional, ...TESTS };
  }
  const known = new Set(tested.flatMap((pack) => [...pack.alerts, ...pack.records].map(({ group }) => group)));
  for (const { name, span } of groups) {
    // Groups have no pages, so one that is known leads nowhere.
    if (allKnown && !known.has(name)) yield { target: name, to: ['rule group'], span, optional: false, ...TESTS };
  }
  for (const { name, span } of alerts)
    yield { target: name, to: ['alert'], span, optional: !allKnown || tested.length === 0, ...TESTS };
}

function isNamed(file: string, pattern: string): boolean {
  if (!/[*?]/.test(pattern)) return file === pattern;
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}$`).test(file);
}
