import type {
  DanglingTarget,
  PageTarget,
  ResolverInput,
  RunbookPage,
  RunbookResolver,
  RunbookTarget,
} from '../../model/runbook-target.ts';
import { expandLabels } from './expand-labels.ts';
import { findAnchor } from './find-anchor.ts';
import { indexRunbooks } from './index-runbooks.ts';
import { KNOWN_COLLECTIONS } from './known-collections.ts';
import { mergeTargets } from './merge-targets.ts';
import { fold, readUrl, type UrlParts } from './read-url.ts';
import { HANDBOOK, resolveOnSite } from './resolve-on-site.ts';
import { type Captures, compilePattern } from './url-pattern.ts';

const SETTINGS = 'handbook.yml';

interface Candidate {
  collection: string;
  target: PageTarget | DanglingTarget;
}

/**
 * Makes the function that says, offline, where a runbook URL leads. It asks the own site, then the patterns of
 * handbook.yml, then the public collections; a page found anywhere wins over a page missed elsewhere.
 */
export function createRunbookResolver(input: ResolverInput): RunbookResolver {
  const index = indexRunbooks(input.runbooks);
  const onSite = resolveOnSite(index, input.siteUrl, input.pages);
  const patterns = [{ name: SETTINGS, patterns: input.settingsPatterns }, ...KNOWN_COLLECTIONS].flatMap(
    ({ name, patterns }) =>
      patterns.flatMap((text) => {
        const pattern = compilePattern(text);
        return pattern ? [{ collection: name, pattern }] : [];
      }),
  );
  const candidatesFor = (url: UrlParts): Candidate[] => {
    const own = onSite(url);
    const others = patterns.flatMap(({ collection, pattern }) => {
      const captures = pattern.match(url);
      const target = captures && targetOf(captures, collection, index.named(captures.name ?? ''));
      return target ? [{ collection, target }] : [];
    });
    return own ? [{ collection: HANDBOOK, target: own }, ...others] : others;
  };
  // Every URL is asked for twice: to know which collections count, and to be judged by them.
  const judged = new Map<string, Candidate[] | { reason: string }>();
  const candidates = (url: string): Candidate[] | { reason: string } => {
    const known = judged.get(url);
    if (known !== undefined) return known;
    const parts = readUrl(url);
    const found = 'reason' in parts ? parts : candidatesFor(parts);
    judged.set(url, found);
    return found;
  };

  // Only after all URLs were seen is it known which public collections are held here.
  const counting = new Set([HANDBOOK, SETTINGS]);
  for (const url of input.urls) {
    for (const one of expandLabels(url, input.services) ?? []) {
      const found = candidates(one.url);
      if ('reason' in found) continue;
      for (const { collection, target } of found) if (target.status === 'page') counting.add(collection);
    }
  }

  const judge = (url: string): RunbookTarget => {
    const found = candidates(url);
    if ('reason' in found) return { status: 'invalid', reason: found.reason };
    const best =
      found.find(({ target }) => target.status === 'page') ?? found.find(({ collection }) => counting.has(collection));
    return best?.target ?? { status: 'external' };
  };
  return (url) => {
    const expanded = expandLabels(url, input.services);
    if (!expanded) return { status: 'external' };
    return mergeTargets(expanded.map(({ url, service }) => ({ target: judge(url), service })));
  };
}

function targetOf(
  captures: Captures,
  collection: string,
  named: readonly RunbookPage[],
): Candidate['target'] | undefined {
  const { service, name = '', anchor } = captures;
  const wanted = service === undefined ? { name } : { service, name };
  const inFolder = named.find((page) => service !== undefined && fold(page.folder) === fold(service));
  // Elsewhere a service's folder may have another name than here; the one page of that name is then the page.
  // Several are a choice that nobody can make from outside.
  const page = inFolder ?? (named.length === 1 ? named[0] : undefined);
  if (page) return findAnchor(page, anchor, { collection, wanted, exact: false });
  if (service === undefined && named.length > 1) return undefined;
  return { status: 'dangling', collection, wanted, missing: 'page' };
}
