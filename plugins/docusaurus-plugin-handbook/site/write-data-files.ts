import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handbookJson, packFiles, printHandbookJson } from '../../core/index.ts';
import { addressFiles } from './address-index.ts';
import { atomFeed, jsonFeed } from './feeds/render-feed.ts';
import { siteFeeds } from './feeds/site-feeds.ts';
import type { Site } from './open-site.ts';

/** Writes what programs read: the feeds, the packs of rules, the list of addresses, and the whole handbook as data. */
export function writeDataFiles(site: Site, outDir: string): void {
  for (const [address, text] of dataFiles(site)) {
    const target = join(outDir, address);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** Address → text. */
export function dataFiles(site: Site): Map<string, string> {
  const files = new Map([['/handbook.json', printHandbookJson(handbookJson(site.handbook, site.graph))]]);
  for (const feed of siteFeeds(site)) {
    files.set(feed.paths.atom, atomFeed(feed));
    files.set(feed.paths.json, jsonFeed(feed));
  }
  for (const [address, text] of addressFiles(site)) files.set(address, text);
  for (const [address, text] of packFiles(site.handbook, site.graph)) files.set(address, text);
  return files;
}

/** What tells a feed reader, on every page, where the feeds are. */
export function feedTags(site: Site) {
  return siteFeeds(site).flatMap(({ title, site: origin, paths }) => [
    link('application/atom+xml', title, origin + paths.atom),
    link('application/feed+json', title, origin + paths.json),
  ]);
}

function link(type: string, title: string, href: string) {
  return { tagName: 'link', attributes: { rel: 'alternate', type, title, href } };
}
