import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { HomeProps, KindIndexProps, PageProps } from '../props.ts';

/** What the handbook knows about the page at hand; undefined for a page that it did not load. */
export function usePageProps(): PageProps | undefined {
  return frontMatterOf(useDoc()).handbook;
}

/** What the home page needs, on the home page only. */
export function useHomeProps(): HomeProps | undefined {
  return frontMatterOf(useDoc()).handbookHome;
}

/** What a written index of a kind lists below its text. */
export function useIndexProps(): KindIndexProps | undefined {
  return frontMatterOf(useDoc()).handbookIndex;
}

interface OwnFrontMatter {
  handbook?: PageProps;
  handbookHome?: HomeProps;
  handbookIndex?: KindIndexProps;
}

// `metadata` is read again on every build; the front matter beside the compiled page may come from the bundler's cache.
// The cast is safe because our own `parseFrontMatter` is the only writer of these keys.
function frontMatterOf(doc: ReturnType<typeof useDoc>): OwnFrontMatter {
  return doc.metadata.frontMatter as OwnFrontMatter;
}
