import { collectReferences, indexLines, type Node, quoted, runbookResolverOf, type Span } from '../core/index.ts';
import { resolverOf } from './resolver-of.ts';
import type { Place, View } from './view.ts';

export interface Renaming {
  view: View;
  /** The page and the alert that bear the name. */
  page: Node | undefined;
  alert: Node | undefined;
  from: string;
  to: string;
}

type Edit = Place & { text: string };

/** Every place that bears a name, with the new one; refused as a whole where one of them is written in another way. */
export function renameEdits(renaming: Renaming): { edits: Edit[] } | { refused: string } {
  const edits: Edit[] = [];
  const { view, from, to } = renaming;
  for (const place of placesOf(renaming)) {
    const text = view.handbook.textOf(place.file).slice(...place.span);
    const at = place.last ? lastIn(text, from) : wholeIn(text, from);
    if (at === undefined) return { refused: refusal(place, from, view) };
    const start = place.span[0] + at;
    edits.push({ file: place.file, span: [start, start + from.length], text: to });
  }
  return { edits: [...new Map(edits.map((edit) => [`${edit.file}\n${edit.span[0]}`, edit])).values()] };
}

/** `last`: the name is a part of an address or a path. */
type NamedPlace = Place & { last?: true };

function* placesOf(renaming: Renaming): Generator<NamedPlace> {
  const { view, page, alert, from } = renaming;
  const ids = new Set([page?.id, alert?.id]);
  const isMeant = (target: string, to: readonly string[]): boolean =>
    target === from && view.graph.named(target, to).some(({ id }) => ids.has(id));
  const resolveLink = resolverOf(view);
  for (const document of view.handbook.documents) {
    const { file } = document;
    for (const { derived, target, to, span } of collectReferences(document, view.handbook))
      if (!derived && isMeant(target, to)) yield { file, span };
    for (const { target, targetSpan, type } of document.content.links) {
      // Most links do not hold the name at all; to resolve each would take long in a large handbook.
      if (type === 'image' || !target.includes(from)) continue;
      const found = resolveLink(file, target);
      const id = found.type === 'page' ? found.document.file : found.type === 'generated' ? found.node : undefined;
      if (id !== undefined && ids.has(id)) yield { file, span: targetSpan, last: true };
    }
    for (const { value, span, inProse } of document.content.codes)
      if (inProse && isMeant(value, ['any'])) yield { file, span, last: true };
    if (file === page?.id) yield* titlesOf(document.text, document.titleSpan, file, from);
  }
  yield* inConfiguration(renaming, isMeant);
}

function* inConfiguration(
  { view, page, alert, from }: Renaming,
  isMeant: (target: string, to: readonly string[]) => boolean,
): Generator<NamedPlace> {
  const resolveUrl = runbookResolverOf(view.handbook);
  for (const { file, alerts, references } of view.handbook.snippets) {
    for (const rule of alerts) {
      if (alert !== undefined && rule.alert === from) yield { file, span: rule.nameSpan };
      const url = rule.annotations.runbook_url;
      if (page === undefined || url === undefined || rule.runbookUrlSpan === undefined) continue;
      const target = resolveUrl(url);
      if (target.status === 'page' && target.file === page.id) yield { file, span: rule.runbookUrlSpan, last: true };
    }
    for (const { target, to, span } of references) if (isMeant(target, to)) yield { file, span };
  }
}

/** A title that is the name follows it; one in words stays. */
function* titlesOf(text: string, [start, end]: Span, file: string, name: string): Generator<NamedPlace> {
  const heading = /^#[ \t]+(.*?)[ \t]*$/.exec(text.slice(start, end));
  if (heading?.[1] === name) yield { file, span: [start, end], last: true };
  const field = /^(---\r?\n(?:.*\r?\n){0,50}?title:[ \t]*)(\S+)[ \t]*\r?$/m.exec(text.slice(0, start));
  if (field?.index === 0 && field[2] === name) {
    const at = field[1]?.length ?? 0;
    yield { file, span: [at, at + name.length] };
  }
}

/** The name itself, perhaps in quotes. */
function wholeIn(text: string, name: string): number | undefined {
  if (text === name) return 0;
  return text === `'${name}'` || text === `"${name}"` ? 1 : undefined;
}

/** The name as the last part of an address, before its heading. */
function lastIn(text: string, name: string): number | undefined {
  const at = (text.split('#', 1)[0] || text).lastIndexOf(name);
  const bounded = at >= 0 && !/[A-Za-z0-9]/.test((text[at - 1] ?? '') + (text[at + name.length] ?? ''));
  return bounded ? at : lastInHeading(text, name);
}

function lastInHeading(text: string, name: string): number | undefined {
  return text.startsWith('#') && text.endsWith(name) ? text.length - name.length : undefined;
}

function refusal({ file, span }: Place, from: string, { handbook }: View): string {
  const { line } = indexLines(handbook.textOf(file)).positionAt(span[0]);
  return `${quoted(from)} stands in another form in ${quoted(file)}, line ${line}, so it cannot be replaced safely; write it plainly there first.`;
}
