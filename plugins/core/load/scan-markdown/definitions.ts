import { targetSpanOf } from '../link-places.ts';
import type { DefinitionBlock } from './blocks.ts';
import type { InlineSource } from './inline-source.ts';
import { isQuote, readDestination, readTitle } from './link-target.ts';
import { unsure } from './unsure.ts';

/** The definitions at the beginning of a paragraph, `[label]: target "title"` a line each, and where its text begins. */
export function readDefinitions(page: string, source: InlineSource): { blocks: DefinitionBlock[]; end: number } {
  const { text } = source;
  const blocks: DefinitionBlock[] = [];
  let at = 0;
  for (;;) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[1];
    if (label === undefined || label.trim() === '') return { blocks, end: at };
    const lineEnd = endOfLine(text, at);
    const one = readOne(text, at + label.length + 3, lineEnd);
    // Escaped labels, and what goes on over lines, are rare.
    if (!source.contiguous || one === undefined || /[\\&^\r\n]/.test(label) || label.length > 900) unsure();
    const span = [source.placeOf(at), skip(page, source.placeOf(one.end))] as const;
    const { target } = one;
    const link = {
      type: 'definition',
      target,
      text: label.trim(),
      span,
      targetSpan: targetSpanOf(target, span, page),
    } as const;
    blocks.push({ type: 'definition', link, identifier: identifierOf(label) });
    at = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
    at = skip(text, at);
    if (at >= text.length) return { blocks, end: text.length };
    if (isQuote(text[at])) unsure();
  }
}

/** How a reference finds its definition: case and the width of spaces do not count. */
export function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

const LABEL = /\[((?:[^\\[\]]|\\.)*)\]:/sy;

function readOne(text: string, colonEnd: number, lineEnd: number): { target: string; end: number } | undefined {
  const line = text.slice(0, lineEnd);
  const start = skip(line, colonEnd);
  const destination = readDestination(line, start);
  if (destination === undefined) return undefined;
  const titleAt = skip(line, destination.end);
  if (titleAt === lineEnd) return destination;
  const end = titleAt > destination.end && isQuote(line[titleAt]) ? readTitle(line, titleAt) : undefined;
  return end !== undefined && skip(line, end) === lineEnd ? { target: destination.target, end } : undefined;
}

function skip(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}
