import type { Document } from '../../core/index.ts';
import { homeProps } from '../props/home-props.ts';
import { kindIndexProps, plainIndexes } from '../props/kind-index-props.ts';
import { pageProps } from '../props/page-props.ts';
import { referenceIndexes } from '../props/reference/reference-indexes.ts';
import type { KindIndexProps } from '../props.ts';
import { slugOf } from './docs-instances.ts';
import type { Site } from './open-site.ts';

interface Parsed {
  frontMatter: Record<string, unknown>;
  content: string;
}

/**
 * Stands in for the site's own reader of front matter, which runs `---js` blocks, reads other YAML than the linter, and
 * lets a page move itself (`slug`), turn itself into a program (`mdx`) or name files (`image`). What it answers is made
 * of our own keys only; the text of the page is never needed here.
 */
export function createFrontMatterParser(site: Site): (params: { filePath: string }) => Promise<Parsed> {
  return async ({ filePath }) => {
    const document = site.documentAt(filePath);
    // Appeared after the handbook was read: nobody has checked it.
    if (document === undefined) return { frontMatter: { draft: true, title: 'Unchecked page' }, content: '' };
    const own = { title: document.title, description: '', slug: slugOf(document, site.handbook) };
    // The bundler asks again, for a second copy in the page's chunk, which nobody reads.
    if (site.neighboursHandedOn) return { frontMatter: own, content: '' };
    const home = document.address === '/' ? { handbookHome: homeProps(site) } : {};
    const index = indexOf(site, document);
    return {
      frontMatter: { ...own, handbook: pageProps(site, document), ...home, ...(index && { handbookIndex: index }) },
      content: '',
    };
  };
}

/** What a written index lists below its text. */
function indexOf(site: Site, { address, file }: Document): KindIndexProps | undefined {
  const listed = plainIndexes(site).find((index) => index.address === address);
  if (listed !== undefined) return kindIndexProps(site, listed.kind);
  return file.startsWith('docs/reference/') ? referenceIndexes[address]?.(site) : undefined;
}
