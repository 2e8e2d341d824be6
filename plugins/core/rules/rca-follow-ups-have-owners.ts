import type { Document } from '../model/document.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';

export const rcaFollowUpsHaveOwners = defineRule({
  id: 'rca-follow-ups-have-owners',
  severity: 'error',
  description: 'Every follow-up of an analysis has a team that answers for it and a day by which it is done.',
  *document(document) {
    if (document.kind !== 'rca') return;
    const { value } = document.frontMatter;
    const followUps = value['follow-ups'];
    if (Array.isArray(followUps)) {
      for (const [index, item] of followUps.entries()) yield* faultsOf(document, item, `/follow-ups/${index}`);
    }
    const changesNothing = followUps === undefined || (Array.isArray(followUps) && followUps.length === 0);
    if (changesNothing && value['retold-from'] === undefined) yield nothingFollows(document);
  },
});

function* faultsOf(document: Document, item: unknown, pointer: string): Generator<Finding> {
  if (typeof item !== 'object' || item === null) return; // the schema's concern
  const { what, state, owner, due } = item as Record<string, unknown>;
  const { file } = document;
  const name = typeof what === 'string' ? quoted(what) : 'This follow-up';
  if (typeof owner === 'string' && isPerson(owner)) {
    const message = `${quoted(owner)} is a person, expected a team or a role: people move on, and an analysis names nobody.`;
    yield { file, span: placeOf(document, `${pointer}/owner`), message };
  }
  if (state === 'done' || state === 'dropped') return;
  const missing = [owner === undefined && '`owner`, a team or a role', due === undefined && '`due`, a date'];
  const lacks = missing.filter((part) => part !== false);
  if (lacks.length === 0) return;
  const message = `${name} has no ${lacks.map((part) => part.split(',')[0]).join(' and no ')}; add ${lacks.join(', and ')}, or it will not be done.`;
  yield { file, span: placeOf(document, pointer), message };
}

/** A mail address, or the handle of one account rather than of a team. */
function isPerson(owner: string): boolean {
  return /^@[^/\s]+$/.test(owner) || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(owner);
}

function nothingFollows(document: Document): Finding {
  const message =
    'The analysis has no `follow-ups`, so nothing changes and it will happen again; add at least one with `what`, `owner`, `due` and `state`.';
  const finding: Finding = { file: document.file, span: placeOf(document, '/follow-ups'), message };
  // While an analysis is being written, what follows from it is not known yet.
  return document.frontMatter.value.state === 'draft' ? { ...finding, severity: 'warning' } : finding;
}

function placeOf({ frontMatter }: Document, pointer: string): Span {
  const place = frontMatter.places[pointer];
  return place?.value ?? [frontMatter.span[0], Math.min(frontMatter.span[0] + 3, frontMatter.span[1])];
}
