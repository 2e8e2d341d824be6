import { posix } from 'node:path';
import type { Outlines } from '../model/outline.ts';
import type { RunbookResolver, RunbookTarget } from '../model/runbook-target.ts';
import { collectReferences } from './collect-references.ts';
import { createRunbookResolver } from './runbook-urls/create-runbook-resolver.ts';

/** The resolver of runbook URLs over one handbook. */
export function runbookResolverOf(handbook: Outlines): RunbookResolver {
  const known = resolvers.get(handbook) ?? create(handbook);
  resolvers.set(handbook, known);
  return known;
}

// Graph, rules and coverage all ask; the answer depends on the handbook alone.
const resolvers = new WeakMap<Outlines, RunbookResolver>();

function create(handbook: Outlines): RunbookResolver {
  const runbooks = handbook.documents.filter(({ kind }) => kind === 'runbook');
  const resolveUrl = createRunbookResolver({
    runbooks: runbooks.map((document) => ({
      file: document.file,
      folder: posix.basename(posix.dirname(document.file)),
      id: document.id,
      address: document.address,
      // Few addresses lead to a part of a page.
      anchors: () => document.content.headings.map(({ anchor }) => anchor),
      answers: collectReferences(document, handbook)
        .filter(({ to }) => to[0] === 'alert')
        .map(({ target }) => target),
      aliases: stringsOf(document.frontMatter.value.aliases),
    })),
    settingsPatterns: handbook.settings['runbook-urls']?.map(({ pattern }) => pattern) ?? [],
    siteUrl: handbook.settings.url,
    services: handbook.documents.filter(({ kind }) => kind === 'service').map(({ id }) => id),
    urls: handbook.snippets.flatMap(({ alerts }) => alerts.flatMap(({ annotations }) => annotations.runbook_url ?? [])),
    pages: new Map(handbook.documents.map(({ address, file }) => [address, file])),
  });
  const targets = new Map<string, RunbookTarget>();
  return (url) => {
    const known = targets.get(url) ?? resolveUrl(url);
    targets.set(url, known);
    return known;
  };
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
