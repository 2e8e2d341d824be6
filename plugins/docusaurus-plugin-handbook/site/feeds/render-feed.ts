import { Feed } from 'feed';
import { plainText } from '../../../core/index.ts';
import type { FeedEntry } from './feed-entries.ts';

export interface FeedSource {
  title: string;
  author: string;
  /** Absolute address of the site, without a slash at its end. */
  site: string;
  /** Address of the page that shows the same. */
  home: string;
  /** Addresses of the feed itself, by format. */
  paths: { atom: string; json: string };
  entries: readonly FeedEntry[];
}

/** The feed as Atom. Its titles are HTML by the library's choice, so text from content is escaped. */
export function atomFeed(source: FeedSource): string {
  return `${fill(source, escapeHtml).atom1()}\n`;
}

/** The feed as JSON Feed, where a title is text and only the content is HTML. */
export function jsonFeed(source: FeedSource): string {
  return `${fill(source, (text) => text).json1()}\n`;
}

const LONGEST_SUMMARY = 500;

function fill({ title, author, site, home, paths, entries }: FeedSource, titleOf: (text: string) => string): Feed {
  const feed = new Feed({
    id: site + paths.atom,
    title: plainText(title),
    link: site + home,
    feedLinks: { atom: site + paths.atom, json: site + paths.json },
    author: { name: plainText(author) },
    // The day of the newest entry, not of the build: the same handbook gives the same feed.
    updated: new Date(Math.max(...entries.map(({ day }) => Date.parse(day)))),
    copyright: undefined,
    generator: false,
  });
  for (const { address, mark, title: entryTitle, summary, day } of entries) {
    const link = site + address;
    feed.addItem({
      id: mark === undefined ? link : `${link}#${mark}`,
      link,
      title: titleOf(plainText(entryTitle)),
      description: escapeHtml(plainText(summary ?? entryTitle, LONGEST_SUMMARY)),
      date: new Date(day),
    });
  }
  return feed;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
