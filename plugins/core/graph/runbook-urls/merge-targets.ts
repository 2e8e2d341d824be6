import type { DanglingTarget, PageTarget, RunbookTarget } from '../../model/runbook-target.ts';

/** One answer for all that a label in a URL may stand for: every service must have its page. */
export function mergeTargets(targets: readonly { target: RunbookTarget; service?: string }[]): RunbookTarget {
  const [first] = targets;
  if (!first) return { status: 'external' };
  if (first.service === undefined) return first.target;
  const missed = targets.filter(({ target }) => target.status === 'dangling');
  const firstMissed = missed[0]?.target as DanglingTarget | undefined;
  if (firstMissed) return { ...firstMissed, services: missed.map(({ service }) => service ?? '') };
  const pages = targets.map(({ target }) => target).filter((target): target is PageTarget => target.status === 'page');
  const [page] = pages;
  // Some lead here and some elsewhere, or the address is wrong for all: the first speaks for the others.
  if (!page || pages.length < targets.length) return first.target;
  return { ...page, files: [...new Set(pages.map(({ file }) => file))] };
}
