import type { PanelFacts } from './dashboard-facts.ts';

/** The titles of the panels in whose queries each word stands, so also each metric. */
export function panelsByWord(panels: readonly PanelFacts[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { title, queries } of panels) {
    if (title === '') continue;
    for (const word of new Set(queries.flatMap((query) => query.match(WORDS) ?? []))) {
      const titles = found.get(word);
      if (titles === undefined) found.set(word, [title]);
      else if (!titles.includes(title)) titles.push(title);
    }
  }
  return found;
}

/** What can be the name of a metric. */
const WORDS = /[A-Za-z_:][A-Za-z0-9_:]*/g;

/** The first titles of a list, to be read in one line. */
export function listTitles(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((title) => (title.length > 60 ? `${title.slice(0, 59)}…` : title));
  const more = titles.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const MOST_TITLES = 3;
