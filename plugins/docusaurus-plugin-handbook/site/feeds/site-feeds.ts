import { kindIndexes } from '../../../core/index.ts';
import type { Site } from '../open-site.ts';
import { publishedAt } from '../published-at.ts';
import { rcaEntries, runbookChanges } from './feed-entries.ts';
import type { FeedSource } from './render-feed.ts';

/** The feeds that this handbook has: those with an entry. */
export function siteFeeds(site: Site): FeedSource[] {
  const { url, baseUrl } = publishedAt(site);
  const { name } = site.handbook.settings;
  const common = { author: name, site: url + baseUrl.replace(/\/$/, '') };
  const rcas = kindIndexes(site.handbook).find(({ kind }) => kind.id === 'rca')?.address ?? '/rcas';
  const feeds: FeedSource[] = [
    {
      ...common,
      title: `Root cause analyses: ${name}`,
      home: rcas,
      paths: { atom: `${rcas}/atom.xml`, json: `${rcas}/feed.json` },
      entries: rcaEntries(site),
    },
    {
      ...common,
      title: `Changes to runbooks: ${name}`,
      home: '/runbooks',
      paths: { atom: '/runbooks/changes.atom.xml', json: '/runbooks/changes.json' },
      entries: runbookChanges(site),
    },
  ];
  return feeds.filter(({ entries }) => entries.length > 0);
}

/** The addresses of the feed that a page of the site stands for; undefined when it has none. */
export function feedOf(site: Site, home: string): FeedSource['paths'] | undefined {
  return siteFeeds(site).find((feed) => feed.home === home)?.paths;
}
