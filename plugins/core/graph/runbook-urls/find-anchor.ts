import type { DanglingTarget, PageTarget, RunbookPage } from '../../model/runbook-target.ts';
import { fold } from './read-url.ts';

/** The page, with its anchor when the URL asks for one that it has; dangling when it lacks it. */
export function findAnchor(
  page: RunbookPage,
  anchor: string | undefined,
  where: Pick<DanglingTarget, 'collection' | 'wanted'> & { exact: boolean },
): PageTarget | DanglingTarget {
  const { exact, ...rest } = where;
  if (anchor === undefined || anchor === '' || isNoHeading(anchor)) return { status: 'page', file: page.file };
  const key = exact ? (text: string) => text : looseKey;
  const real = page.anchors().find((known) => key(known) === key(anchor));
  if (real !== undefined) return { status: 'page', file: page.file, anchor: real };
  return { status: 'dangling', ...rest, missing: 'anchor', file: page.file, anchor };
}

// Lines of a file on a forge, and text that the browser searches: both work without a heading.
function isNoHeading(anchor: string): boolean {
  return /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(anchor) || anchor.startsWith(':~:');
}

// Other sites make anchors by rules of their own that differ in punctuation and case; ours must match to the letter.
function looseKey(anchor: string): string {
  return fold(anchor).replace(/[^\p{L}\p{N}]+/gu, '');
}
