import { kindByFolder, kindOf } from '../kinds/kind-of.ts';
import type { Document, FrontMatter } from '../model/document.ts';
import type { Kind } from '../model/kind.ts';
import { idOf } from './addresses.ts';
import { placeFrontMatter } from './place-front-matter.ts';
import type { PageFile } from './read-files.ts';
import type { PageReading } from './read-page.ts';
import type { Texts } from './read-texts.ts';

interface Surroundings {
  address: string;
  kinds: readonly Kind[];
  texts: Texts;
}

/**
 * Makes a Document of a page. What stands in the page is unpacked when somebody asks for it: of ten thousand pages that
 * have not changed, a lint looks into few.
 */
export function toDocument(page: PageFile, surroundings: Surroundings): Document {
  return new PageDocument(page, surroundings);
}

/** A class, since objects with getters of their own share no shape, and all that read them would be slow. */
class PageDocument implements Document {
  readonly file: string;
  readonly id: string;
  readonly address: string;
  readonly #reading: () => PageReading;
  readonly #kinds: readonly Kind[];
  readonly #texts: Texts;
  #kind: { id: string | undefined } | undefined;
  #title: string | undefined;
  #frontMatter: FrontMatter | undefined;

  constructor({ file, reading }: PageFile, { address, kinds, texts }: Surroundings) {
    this.file = file;
    this.id = idOf(file);
    this.address = address;
    this.#reading = reading;
    this.#kinds = kinds;
    this.#texts = texts;
  }

  get text() {
    return this.#texts.textOf(this.file);
  }

  get kind() {
    // Most pages are told by their folder alone.
    this.#kind ??= {
      id: (kindByFolder(this.file, this.#kinds) ?? kindOf(this.file, sectionsOf(this.#reading()), this.#kinds))?.id,
    };
    return this.#kind.id;
  }

  get title() {
    this.#title ??= titleOf(this.#reading()) ?? this.id;
    return this.#title;
  }

  get titleSpan() {
    return this.content.headings.find(({ depth }) => depth === 1)?.span ?? [0, 0];
  }

  get frontMatter() {
    this.#frontMatter ??= placeFrontMatter(this.#reading().frontMatter, () => this.text);
    return this.#frontMatter;
  }

  get content() {
    return this.#reading().content;
  }

  get snippets() {
    return this.#reading().snippets;
  }

  get findings() {
    return this.#reading().findings;
  }
}

function sectionsOf({ content }: PageReading): string[] {
  return content.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
}

function titleOf({ frontMatter, content }: PageReading): string | undefined {
  const { title } = frontMatter.value;
  if (typeof title === 'string' && title.trim() !== '') return title;
  return content.headings.find(({ depth }) => depth === 1)?.text || undefined;
}
