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
export function toDocument({ file, reading }: PageFile, { address, kinds, texts }: Surroundings): Document {
  let kind: { id: string | undefined } | undefined;
  let title: string | undefined;
  let frontMatter: FrontMatter | undefined;
  return {
    file,
    id: idOf(file),
    address,
    get text() {
      return texts.textOf(file);
    },
    get kind() {
      // Most pages are told by their folder alone.
      kind ??= { id: (kindByFolder(file, kinds) ?? kindOf(file, sectionsOf(reading()), kinds))?.id };
      return kind.id;
    },
    get title() {
      title ??= titleOf(reading()) ?? idOf(file);
      return title;
    },
    get titleSpan() {
      return reading().content.headings.find(({ depth }) => depth === 1)?.span ?? [0, 0];
    },
    get frontMatter() {
      frontMatter ??= placeFrontMatter(reading().frontMatter, () => texts.textOf(file));
      return frontMatter;
    },
    get content() {
      return reading().content;
    },
    get snippets() {
      return reading().snippets;
    },
    get findings() {
      return reading().findings;
    },
  };
}

function sectionsOf({ content }: PageReading): string[] {
  return content.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
}

function titleOf({ frontMatter, content }: PageReading): string | undefined {
  const { title } = frontMatter.value;
  if (typeof title === 'string' && title.trim() !== '') return title;
  return content.headings.find(({ depth }) => depth === 1)?.text || undefined;
}
