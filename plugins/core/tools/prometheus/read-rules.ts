import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import { notePlaces } from './alerting/note-places.ts';
import { findGroups } from './find-groups.ts';
import { namePack } from './name-pack.ts';
import { readGroups } from './read-groups.ts';

/** Reads names, facts and faults of a rule file, a manifest, or a fence that shows one. */
export function readRules(source: SnippetSource): Snippet {
  const snippet = readYamlSnippet('prometheus', source, (value, reading) => {
    for (const groups of findGroups(value, reading)) {
      const before = reading.snippet.alerts.length;
      readGroups(groups, reading);
      notePlaces(groups, reading.snippet.alerts.slice(before), reading);
    }
  });
  if (snippet.standalone) namePack(snippet);
  return snippet;
}
