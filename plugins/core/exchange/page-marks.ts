import { hash } from 'node:crypto';
import type { Heading } from '../model/page-content.ts';

/** A stretch of a page from one heading of level 2 to the next; the text above the first has no title. */
export interface MarkedSection {
  title: string;
  /** Eight hexadecimal digits of its text. */
  mark: string;
}

/** Marks each section of a page's body, so that two states of the page can be compared when only marks of a third are left. */
export function markSections(text: string, bodyStart: number, headings: readonly Heading[]): MarkedSection[] {
  const starts = headings.filter(({ depth }) => depth === 2).slice(0, MOST_SECTIONS - 1);
  const offsets = [bodyStart, ...starts.map(({ span }) => span[0])];
  return offsets.map((start, index) => ({
    title: starts[index - 1]?.text ?? '',
    mark: markOf(text.slice(start, offsets[index + 1])),
  }));
}

/** The hash that `origin.hash` holds: of the whole page without the line that says it. */
export function pageHash(text: string): string {
  return `sha256:${hash('sha256', withoutReturns(text).replace(HASH_LINE, ''), 'hex')}`;
}

/** Writes the hash of a page into its own line. */
export function sealPage(text: string): string {
  return text.replace(UNSEALED, pageHash(text));
}

/** Stands for the hash until the page is complete. */
export const UNSEALED = `sha256:${'0'.repeat(64)}`;

const HASH_LINE = /^ {2}hash: sha256:[0-9a-f]{64}\n/m;
// The field is bounded: what lies beyond is compared as one section.
const MOST_SECTIONS = 200;

function markOf(text: string): string {
  return hash('sha256', withoutReturns(text).trim(), 'hex').slice(0, 8);
}

/** Git may check a page out with other line ends, which is no edit. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
