import { posix } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { referenceResolves } from '../../rules/reference-resolves.ts';
import { retargetLink } from '../../rules/retarget-link.ts';

/** What became of files, relative to the root; undefined where nobody knows. */
export interface Renames {
  /** Where a file is now: at its place, or where it was moved to. */
  isNow(file: string): string | undefined;
  /** Where a file was before it was moved, and what it said there. */
  was(file: string): { file: string; text: string } | undefined;
}

/** Gives a suggestion to Problems about relative links whose page was renamed, or which stand on a page that was. */
export function followRenames(
  problems: readonly Problem[],
  textOf: (file: string) => string,
  renames: () => Renames,
): Problem[] {
  return problems.map((problem) => {
    const { rule, file, range, suggestion } = problem;
    if (rule !== referenceResolves.id || suggestion !== undefined) return problem;
    const target = textOf(file).slice(range.start.offset, range.end.offset);
    const path = pathOf(target);
    if (path === undefined) return problem;
    const now = onlyPlace(file, path, renames());
    const text = now === undefined ? undefined : retargetLink(file, target, now);
    return text === undefined ? problem : { ...problem, suggestion: { range, text } };
  });
}

/** The page that a link led to before the other page or its own one moved, if that is one page. */
function onlyPlace(file: string, path: string, { isNow, was }: Renames): string | undefined {
  const before = was(file);
  // What was written since the page moved was never meant from its old place.
  const origins = before?.text.includes(path) ? [file, before.file] : [file];
  const places = origins.map((from) => isNow(posix.join(posix.dirname(from), path)));
  const [place, another] = new Set(places.filter((found) => found !== undefined));
  return another === undefined ? place : undefined;
}

/** The path of a relative link to a page; undefined for names, addresses and whole links. */
function pathOf(target: string): string | undefined {
  const path = /^([^\s?#()[\]<>:"'`]{1,1000}\.md)(?:[?#][^\s]*)?$/.exec(target)?.[1];
  if (path === undefined || path.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
