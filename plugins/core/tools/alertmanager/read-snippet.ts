import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { innerText } from '../inner-text.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { startSnippet } from '../start-snippet.ts';
import { type CarriedConfiguration, findConfigurations } from './find-configurations.ts';
import { hideSecrets } from './hide-secrets.ts';
import { nameConfiguration } from './name-configuration.ts';
import { readConfiguration } from './read-configuration.ts';

/** Reads a configuration of Alertmanager: a file of its own, the one in a manifest, or a fence that shows one. */
export function readSnippet(source: SnippetSource): Snippet {
  if (source.text.length > LARGEST) return tooLarge(source);
  let isFirst = true;
  const snippet = readYamlSnippet('alertmanager', source, (value, reading) => {
    const carried = findConfigurations(value, reading);
    for (const one of carried) readCarried(one, source, reading);
    // Alertmanager reads the first document of its file and no other.
    if (carried.length === 0 && isFirst && !isManifest(source)) {
      readOne(value, reading);
    }
    isFirst = false;
  });
  hideSecrets(snippet, source);
  return snippet;
}

/** Twice what a Secret of Kubernetes may hold, some 25,000 routes. Reading the YAML of more takes longer than anybody waits. */
const LARGEST = 2 * 1024 * 1024;

function tooLarge(source: SnippetSource): Snippet {
  const snippet = startSnippet('alertmanager', source);
  const message =
    'The configuration is larger than 2 MiB, so it is not checked; split it between several Alertmanagers.';
  const span = source.spanInFile([0, 1]);
  snippet.findings.push({ rule: 'snippet-parses', severity: 'warning', file: source.file, span, message });
  return snippet;
}

function readOne(value: unknown, reading: SnippetReading): void {
  const found = readConfiguration(value, reading);
  if (found !== undefined) nameConfiguration(found, reading);
}

function isManifest({ text }: SnippetSource): boolean {
  return /^["']?apiVersion["']?[ \t]*:/m.test(text);
}

/** Reads the text of a block as a file of its own, with every place where it stands in the manifest. */
function readCarried({ text, pointer }: CarriedConfiguration, source: SnippetSource, reading: SnippetReading): void {
  const inner = readYamlSnippet(
    'alertmanager',
    { ...source, text, spanInFile: innerText(pointer, text, reading) },
    readOne,
  );
  const { snippet } = reading;
  // Several in one file are one to us: the first is shown, all are checked.
  snippet.facts ??= inner.facts;
  if (snippet.names.length === 0) {
    snippet.names.push(...inner.names);
    snippet.references.push(...inner.references);
  }
  snippet.findings.push(...inner.findings);
  snippet.directives.push(...inner.directives);
}
