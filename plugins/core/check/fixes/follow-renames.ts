import { posix } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { referenceResolves } from '../../rules/reference-resolves.ts';
import { retargetLink } from '../../rules/retarget-link.ts';

/** Where a file that is gone is now, relative to the root; undefined where nobody knows. */
export type Renames = (file: string) => string | undefined;

/** Gives a suggestion to Problems about relative links whose page was renamed. */
export function followRenames(
  problems: readonly Problem[],
  textOf: (file: string) => string,
  renames: () => Renames,
): Problem[] {
  let known: Renames | undefined;
  return problems.map((problem) => {
    const { rule, file, range, suggestion } = problem;
    if (rule !== referenceResolves.id || suggestion !== undefined) return problem;
    const target = textOf(file).slice(range.start.offset, range.end.offset);
    const path = pathOf(target);
    if (path === undefined) return problem;
    known ??= renames();
    const now = known(posix.join(posix.dirname(file), path));
    const text = now === undefined ? undefined : retargetLink(file, target, now);
    return text === undefined ? problem : { ...problem, suggestion: { range, text } };
  });
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
