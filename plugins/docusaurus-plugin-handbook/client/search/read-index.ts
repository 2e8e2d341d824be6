import { type FoundPage, type PagesFile, SEARCH_FOLDER, type SearchIndex, type TermsFile } from './search-files.ts';

/** Reads a file of the site, by its address without base URL. */
export type ReadFile = (address: string) => Promise<unknown>;

/** The index as a query asks it: each file is read when it is needed, and only once. */
export interface SearchReader {
  index: SearchIndex;
  /** The terms that begin so, in order, as far as they stand in the first files that have some. */
  termsFrom(beginning: string): Promise<TermsFile>;
  page(number: number): Promise<FoundPage>;
}

/** How many files one beginning may cost: `e` begins a tenth of all words, and whoever types on wants fewer. */
const MOST_FILES = 2;

export async function openIndex(readFile: ReadFile): Promise<SearchReader> {
  // The cast holds because the build wrote the files with the same types.
  const index = (await readFile(`${SEARCH_FOLDER}/index.json`)) as SearchIndex;
  const files = new Map<string, Promise<unknown>>();
  const read = <Content>(name: string): Promise<Content> => {
    const known = files.get(name);
    if (known !== undefined) return known as Promise<Content>;
    const file = readFile(`${SEARCH_FOLDER}/${index.folder}/${name}.json`);
    files.set(name, file);
    // What failed is asked for again: the next time there may be a connection.
    file.catch(() => files.delete(name));
    return file as Promise<Content>;
  };
  return {
    index,
    async termsFrom(beginning) {
      const first = Math.max(0, lastAtMost(index.terms, beginning));
      const numbers = [first];
      for (let next = first + 1; numbers.length < MOST_FILES && index.terms[next]?.startsWith(beginning); next++)
        numbers.push(next);
      const found = await Promise.all(numbers.map((number) => read<TermsFile>(`terms-${number}`)));
      return found.flat().filter(([term]) => term.startsWith(beginning));
    },
    async page(number) {
      const block = lastAtMost(index.blocks, number);
      const pages = await read<PagesFile>(`pages-${block}`);
      const page = pages[number - (index.blocks[block] ?? 0)];
      if (page === undefined) throw new Error(`Page ${number} is not in the index.`);
      return page;
    },
  };
}

/** Place of the last item that is not after the wanted one; -1 when all are. */
function lastAtMost<Item extends string | number>(items: readonly Item[], wanted: Item): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((items[middle] as Item) <= wanted) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
