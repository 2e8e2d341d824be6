import { isDeepStrictEqual } from 'node:util';
import { readMarkdown } from '../load/read-markdown.ts';
import type { Document } from '../model/document.ts';
import type { Heading } from '../model/page-content.ts';
import type { Suggestion } from '../model/problem.ts';

/** A section with what follows it up to the next of its level. */
interface Block {
  heading: Heading;
  start: number;
  end: number;
}

/**
 * Puts the sections of a page into the order of its kind. Other sections stay at their places, and so do the gaps between
 * sections; undefined where moving could change what something means.
 */
export function orderSections({ text, content }: Document, wanted: readonly Heading[]): { suggestion?: Suggestion } {
  const blocks = blocksOf(text, content.headings).filter(({ heading }) => wanted.includes(heading));
  const ordered = wanted.flatMap((heading) => blocks.find((block) => block.heading === heading) ?? []);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined || ordered.length !== wanted.length) return {};
  if (!blocks.every((block) => mayMove(text, block)) || hasTwins(content.headings)) return {};
  let result = '';
  let at = first.start;
  for (const [index, slot] of blocks.entries()) {
    const moved = ordered[index] as Block;
    const gap = /\s*$/.exec(text.slice(slot.start, slot.end))?.[0] ?? '';
    result += text.slice(at, slot.start) + text.slice(moved.start, moved.end).trimEnd() + gap;
    at = slot.end;
  }
  const edited = text.slice(0, first.start) + result + text.slice(last.end);
  return saysTheSame(text, edited) ? { suggestion: { span: [first.start, last.end], text: result } } : {};
}

/** A fence or comment that is never closed would take in what now stands behind it. */
function saysTheSame(before: string, after: string): boolean {
  const partsOf = (text: string): string[] => {
    const { headings, fences, links, html } = readMarkdown(text).content;
    const fenced = fences.map(({ language, value }) => `${language}\n${value}`);
    return [
      ...headings.map((heading) => heading.text),
      ...fenced,
      ...links.map(({ target }) => target),
      ...html.map(({ value }) => value),
    ].sort();
  };
  return isDeepStrictEqual(partsOf(before), partsOf(after));
}

function blocksOf(text: string, headings: readonly Heading[]): Block[] {
  const starts = headings.filter(({ depth }) => depth <= 2);
  return starts.flatMap((heading, index) =>
    heading.depth === 2 ? [{ heading, start: heading.span[0], end: starts[index + 1]?.span[0] ?? text.length }] : [],
  );
}

/** A heading in a list or quotation is no block of its own, and a comment at the end belongs to what follows it. */
function mayMove(text: string, { start, end }: Block): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isSetApart = end === text.length || /\n[ \t]*\r?\n$/.test(text.slice(start, end));
  return before === '' && isSetApart && !/-->\s*$/.test(text.slice(start, end));
}

/** Headings of one text are told apart by their order, so links would lead to another one. */
function hasTwins(headings: readonly Heading[]): boolean {
  return new Set(headings.map(({ text }) => text.toLowerCase())).size < headings.length;
}
