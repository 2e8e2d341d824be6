import type { DeadEnd, Reference } from '../model/graph.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { Names } from '../model/sights.ts';
import { isOnlyGuess, nearest } from '../schema/nearest.ts';
import { retargetLink } from './retarget-link.ts';

export const referenceResolves = defineRule({
  id: 'reference-resolves',
  severity: 'error',
  description: 'Every reference leads to something that exists: fields that name things, links, anchors and images.',
  *references(document, names) {
    for (const reference of names.unresolvedOf(document)) yield explainName(reference, names);
  },
  *links(document, { documents, deadLinksOf }) {
    const dead = deadLinksOf(document);
    const pages = dead.length === 0 ? [] : documents.map(({ file }) => file);
    for (const { file, link, outcome } of dead) {
      const message = link.target === '' ? NO_TARGET : explainLink(outcome, pages);
      if (message === undefined) continue;
      const right = outcome.type === 'missing' ? rightTarget(file, link.target, outcome, pages) : undefined;
      const isLiteral = right !== undefined && document.text.slice(...link.targetSpan) === link.target;
      const suggestion = isLiteral ? { suggestion: { span: link.targetSpan, text: right } } : {};
      yield { file, span: link.targetSpan, message, ...suggestion };
    }
  },
  across: {
    *pointers(seen) {
      for (const reference of seen.unresolved) yield explainName(reference, seen);
    },
  },
});

function explainName({ file, span, target, to }: Reference, { nodes }: Pick<Names, 'nodes'>): Finding {
  const what = to.includes('any') ? 'name' : to.join(' or ');
  const names = [...nodes.values()].filter(({ kind }) => to.includes('any') || to.includes(kind));
  const candidates = [...new Set(names.map(({ name }) => name))];
  const guess = nearest(target, candidates);
  if (guess === undefined) {
    const message = `Unknown ${what} ${quoted(target)}; name one that exists, or remove it.`;
    return { file, span, message };
  }
  const message = `Unknown ${what} ${quoted(target)}, did you mean ${quoted(guess)}?`;
  const isSafe = isOnlyGuess(target, guess, candidates);
  return { file, span, message, ...(isSafe && { suggestion: { span, text: guess } }) };
}

const NO_TARGET = 'The link has no target; write where it leads, or remove the brackets.';

function explainLink(outcome: DeadEnd, pages: readonly string[]): string | undefined {
  if (outcome.type === 'refused') return undefined; // link-stays-inside says why
  if (outcome.type === 'unpublished') {
    return `${quoted(outcome.file)} is not of a type that the site publishes; show its text in a fence, or link to the repository.`;
  }
  const { wanted, document } = outcome;
  if (document !== undefined) {
    const anchors = document.content.headings.map(({ anchor }) => anchor);
    const hint = suggest(nearest(wanted, anchors), 'link to one of its headings');
    return `${quoted(document.file)} has no heading ${quoted(`#${wanted}`)}${hint}`;
  }
  const hint = suggest(nearPage(wanted, pages), 'correct the path or remove the link');
  return `No file at ${quoted(wanted)}${hint}`;
}

/** What to write instead, where only one thing can be meant: a heading of nearly that name, or a page that has moved. */
function rightTarget(
  file: string,
  target: string,
  { wanted, document }: Extract<DeadEnd, { type: 'missing' }>,
  pages: readonly string[],
): string | undefined {
  if (document === undefined) {
    const moved = movedPage(wanted, pages);
    return moved === undefined ? undefined : retargetLink(file, target, moved);
  }
  const anchors = document.content.headings.map(({ anchor }) => anchor);
  const guess = nearest(wanted, anchors);
  if (guess === undefined || !isOnlyGuess(wanted, guess, anchors)) return undefined;
  return `${target.slice(0, target.indexOf('#'))}#${encodeURI(guess)}`;
}

function suggest(guess: string | undefined, otherwise: string): string {
  return guess === undefined ? `; ${otherwise}.` : `, did you mean ${quoted(guess)}?`;
}

/** The one page of that file name elsewhere, which has moved; else the page with nearly that path. */
function nearPage(wanted: string, pages: readonly string[]): string | undefined {
  const named = pageOfName(wanted, pages);
  if (named !== undefined) return named;
  const guess = nearest(wanted, pages);
  return guess !== undefined && isNearInEachPart(wanted, guess) ? guess : undefined;
}

/** In a long path three letters are little, and in the name of its page they may be all of it: `docs/y.md` is not `docs/end.md`. */
function isNearInEachPart(wanted: string, guess: string): boolean {
  const found = partsOf(guess);
  return partsOf(wanted).every((part, at) => part === found[at] || nearest(part, [found[at] ?? '']) !== undefined);
}

function partsOf(path: string): string[] {
  return path.replace(/\.md$/, '').split('/');
}

function pageOfName(wanted: string, pages: readonly string[]): string | undefined {
  const name = `/${wanted.split('/').at(-1)?.replace(/\.md$/, '')}.md`.toLowerCase();
  const moved = pages.filter((page) => `/${page}`.toLowerCase().endsWith(name));
  return moved.length === 1 ? moved[0] : undefined;
}

/** A page whose name says which one it is, to the letter; every folder may have an `index.md`. */
function movedPage(wanted: string, pages: readonly string[]): string | undefined {
  const name = wanted.split('/').at(-1) ?? '';
  const moved = pageOfName(wanted, pages);
  return moved?.split('/').at(-1) === name && !/^(?:_?index|readme)\.md$/i.test(name) ? moved : undefined;
}
