import { Parser } from 'htmlparser2';
import type { SearchSection } from '../../client/search/search-files.ts';

/** Longest text of a page that is searched, in characters. */
const LONGEST = 40_000;

/**
 * The text of a built page in parts, by its headings. It is read from what is published, so that nothing can be found that
 * cannot be read; without navigation and without what the page says of others.
 */
export function pageText(html: string): SearchSection[] {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  const sections: SearchSection[] = [['', '', '']];
  if (from < 0 || to < from) return sections;
  let text = '';
  let heading: { anchor: string; depth: number } | undefined;
  let [depth, skipped] = [0, 0];
  const endSection = (): void => {
    const section = sections.at(-1);
    if (section !== undefined) section[2] = tidy(text);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (skipped > 0) return;
      if (isAside(name, attributes)) {
        skipped = depth;
      } else if (/^h[1-6]$/.test(name)) {
        endSection();
        heading = { anchor: attributes.id ?? '', depth };
      } else if (!INLINE.has(name)) text += ' ';
    },
    ontext(data) {
      if (skipped === 0) text += data;
    },
    onclosetag(name) {
      if (skipped === 0 && !INLINE.has(name)) text += ' ';
      if (skipped === depth) skipped = 0;
      if (heading?.depth === depth) {
        // The title is the page's own: a part that has no name of its own begins below it.
        sections.push(name === 'h1' ? ['', '', ''] : [heading.anchor, tidy(text), '']);
        text = '';
        heading = undefined;
      }
      depth -= 1;
    },
  });
  parser.end(html.slice(from, to));
  endSection();
  return bounded(sections);
}

/** Elements that stand within a word or a line. `wbr` is where a name may break. */
const INLINE = new Set(['a', 'b', 'code', 'em', 'i', 'kbd', 'span', 'strong', 'wbr', 'mark', 'sub', 'sup', 'tspan']);

const ASIDES = new Set(['nav', 'aside', 'script', 'style', 'template', 'svg', 'button', 'form', 'search', 'select']);

/** What stands on other pages already, or on every page. */
const ASIDE_CLASSES = [
  'handbook-facts',
  'handbook-inputs',
  'handbook-mitigation',
  'handbook-escalation',
  'handbook-service',
  'handbook-map',
  'handbook-cards',
  'handbook-start',
  'handbook-danger',
  'hash-link',
];

function isAside(name: string, { class: classes = '' }: Record<string, string>): boolean {
  if (ASIDES.has(name)) return true;
  const all = classes.split(' ');
  return ASIDE_CLASSES.some((aside) => all.includes(aside));
}

function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

function bounded(sections: readonly SearchSection[]): SearchSection[] {
  let left = LONGEST;
  return sections
    .filter(([, heading, text]) => heading !== '' || text !== '')
    .map(([anchor, heading, text]): SearchSection => {
      const kept = text.slice(0, left);
      left -= kept.length;
      return [anchor, heading.slice(0, 200), kept.toWellFormed()];
    });
}
