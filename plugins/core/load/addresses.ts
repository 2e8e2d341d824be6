import { assignAddresses } from '../model/address-of.ts';

/**
 * Gives every page its address: folders and file name, each made fit for an address, `docs/` left out.
 * `index.md`, `_index.md` and `README.md` stand for their folder.
 */
export function addressesOfPages(files: readonly string[]): Map<string, string> {
  const byFolder = new Map<string, Set<string>>();
  for (const file of files) {
    const segments = segmentsOf(file);
    for (const [index, segment] of segments.entries()) {
      const folder = segments.slice(0, index).join('/');
      const names = byFolder.get(folder) ?? new Set();
      byFolder.set(folder, names.add(segment));
    }
  }
  const addresses = new Map([...byFolder].map(([folder, names]) => [folder, assignAddresses(names)]));
  return new Map(
    files.map((file) => {
      const segments = segmentsOf(file);
      const parts = segments.map((name, index) => addresses.get(segments.slice(0, index).join('/'))?.get(name) ?? name);
      return [file, `/${parts.join('/')}`];
    }),
  );
}

/** The id of a page: its file name, or its folder's for a section page. */
export function idOf(file: string): string {
  return segmentsOf(file, true).at(-1) ?? 'index';
}

/** True for the page of a folder: `index.md` here, `_index.md` in Hugo, `README.md` on code hosts. */
export function isSectionPage(file: string): boolean {
  return /(?:^|\/)(?:index|_index|README)\.md$/.test(file);
}

function segmentsOf(file: string, withDocs = false): string[] {
  const segments = file.replace(/\.md$/, '').split('/');
  if (isSectionPage(file)) segments.pop();
  return !withDocs && segments[0] === 'docs' ? segments.slice(1) : segments;
}
