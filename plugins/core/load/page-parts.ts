import { once } from '../model/once.ts';
import type { PageReading } from './read-page.ts';
import type { Part } from './reading-cache.ts';

/** The parts in which a page is remembered: who asks for its links alone need not unpack its fences. */
export function partsOfPage({ frontMatter, snippets, findings, content }: PageReading): unknown[] {
  const { headings, links, ...others } = content;
  return [frontMatter, snippets, findings, headings, links, others];
}

/** A page of which each part is unpacked when it is first asked for. What is in the cache was a page when it was kept. */
export function pageOfParts(parts: readonly Part[]): PageReading {
  const part = <T>(at: number): (() => T) => once(() => parts[at]?.() as T);
  const frontMatter = part<PageReading['frontMatter']>(0);
  const snippets = part<PageReading['snippets']>(1);
  const findings = part<PageReading['findings']>(2);
  const headings = part<PageReading['content']['headings']>(3);
  const links = part<PageReading['content']['links']>(4);
  const others = part<Omit<PageReading['content'], 'headings' | 'links'>>(5);
  const content = {
    get headings() {
      return headings();
    },
    get links() {
      return links();
    },
    get fences() {
      return others().fences;
    },
    get codes() {
      return others().codes;
    },
    get html() {
      return others().html;
    },
    get directives() {
      return others().directives;
    },
    get todos() {
      return others().todos;
    },
  };
  return {
    content,
    get frontMatter() {
      return frontMatter();
    },
    get snippets() {
      return snippets();
    },
    get findings() {
      return findings();
    },
  };
}
