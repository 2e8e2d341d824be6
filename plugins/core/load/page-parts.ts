import type { PageContent } from '../model/page-content.ts';
import type { PageReading } from './read-page.ts';
import type { Part } from './reading-cache.ts';

/** The parts in which a page is remembered: who asks for its links alone need not unpack its fences. */
export function partsOfPage({ frontMatter, snippets, findings, content }: PageReading): unknown[] {
  const { headings, links, ...others } = content;
  return [frontMatter, snippets, findings, headings, links, others];
}

/** A page of which each part is unpacked when it is first asked for. What is in the cache was a page when it was kept. */
export function pageOfParts(parts: readonly Part[]): PageReading {
  return new RememberedPage(parts);
}

class RememberedPage implements PageReading {
  readonly content: PageContent;
  readonly #unpacked: Unpacked;

  constructor(parts: readonly Part[]) {
    this.#unpacked = new Unpacked(parts);
    this.content = new RememberedContent(this.#unpacked);
  }

  get frontMatter() {
    return this.#unpacked.part<PageReading['frontMatter']>(0);
  }

  get snippets() {
    return this.#unpacked.part<PageReading['snippets']>(1);
  }

  get findings() {
    return this.#unpacked.part<PageReading['findings']>(2);
  }
}

class RememberedContent implements PageContent {
  readonly #unpacked: Unpacked;

  constructor(unpacked: Unpacked) {
    this.#unpacked = unpacked;
  }

  get headings() {
    return this.#unpacked.part<PageContent['headings']>(3);
  }

  get links() {
    return this.#unpacked.part<PageContent['links']>(4);
  }

  get fences() {
    return this.#others.fences;
  }

  get codes() {
    return this.#others.codes;
  }

  get html() {
    return this.#others.html;
  }

  get directives() {
    return this.#others.directives;
  }

  get todos() {
    return this.#others.todos;
  }

  get #others() {
    return this.#unpacked.part<Omit<PageContent, 'headings' | 'links'>>(5);
  }
}

class Unpacked {
  readonly #parts: readonly Part[];
  readonly #known: unknown[] = [];

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  part<T>(at: number): T {
    this.#known[at] ??= this.#parts[at]?.();
    return this.#known[at] as T;
  }
}
