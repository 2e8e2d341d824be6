import { type Document, kindReferences, rules } from '../../../core/index.ts';
import type { Fact, PageLink } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { kindFacts } from './kind-facts.ts';
import { ruleFacts } from './rule-facts.ts';

/** What the source says of the kind or rule that a page of docs/reference/ is about; nothing for any other page. */
export function referenceFacts(site: Site, { file }: Document): Fact[] {
  const [, folder, id] = /^docs\/reference\/(kinds|rules)\/([a-z][a-z0-9-]*)\.md$/.exec(file) ?? [];
  if (folder === 'rules') {
    const rule = rules.find((candidate) => candidate.id === id);
    return rule === undefined ? [] : ruleFacts(site, rule);
  }
  const reference = folder && kindReferences(site.handbook).find(({ kind }) => kind.id === id);
  return reference ? kindFacts(site, reference.kind) : [];
}

/** The written list above such a page. */
export function referenceIndexLink({ handbook }: Site, { file }: Document): PageLink | undefined {
  const folder = /^docs\/reference\/(?:kinds|rules)(?=\/[^/]+\.md$)/.exec(file)?.[0];
  const index = folder && handbook.documents.find((document) => document.file === `${folder}/index.md`);
  if (!index || index.file === file) return undefined;
  return { title: index.title, address: index.address, kind: 'page' };
}
