import type { Kind, SectionSpec } from '../model/kind.ts';

/**
 * The kind of a page: by its folder, the longest that fits; else by its level-2 headings, so that a collection that never
 * heard of us is understood. Undefined for plain pages; a section page (`index.md`, `_index.md`, `README.md`) is of a kind
 * only where the kind's pages are those of folders.
 */
export function kindOf(file: string, headings: readonly string[], kinds: readonly Kind[]): Kind | undefined {
  const byFolder = kindByFolder(file, kinds);
  if (byFolder !== undefined || SECTION_PAGE.test(file)) return byFolder;
  return kindByHeadings(headings, kinds);
}

/** The kind in one of whose folders a file stands. */
export function kindByFolder(file: string, kinds: readonly Kind[]): Kind | undefined {
  const form = SECTION_PAGE.test(file) ? 'folder' : 'file';
  let best: Kind | undefined;
  let longest = 0;
  for (const kind of kinds) {
    if (kind.page !== form) continue;
    for (const folder of kind.folders) {
      if (folder.length <= longest || !isIn(file, folder, form)) continue;
      best = kind;
      longest = folder.length;
    }
  }
  return best;
}

/** A file anywhere below the folder; the page of a folder directly below it. */
function isIn(file: string, folder: string, form: Kind['page']): boolean {
  return file.startsWith(`${folder}/`) && (form === 'file' || file.slice(folder.length + 1).split('/').length === 2);
}

const SECTION_PAGE = /(?:^|\/)(?:_?index|readme)\.md$/i;

function kindByHeadings(headings: readonly string[], kinds: readonly Kind[]): Kind | undefined {
  if (headings.length < LEAST_SECTIONS) return undefined;
  const written = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  return kinds.find(({ sections, recognisedBySections }) => {
    if (!recognisedBySections) return false;
    const required = sections.filter((section) => section.required);
    // Titles alone decide whether a page is of a kind at all: a guide may well have an overview and a troubleshooting part.
    const own = required.filter(({ title }) => written.has(title.toLowerCase())).length;
    const met = required.filter((section) => isMet(section, written)).length;
    return own > 0 && met >= LEAST_SECTIONS && met >= required.length / 2;
  });
}

const LEAST_SECTIONS = 2;

function isMet({ title, synonyms }: SectionSpec, written: ReadonlySet<string>): boolean {
  return [title, ...synonyms].some((heading) => written.has(heading.toLowerCase()));
}
