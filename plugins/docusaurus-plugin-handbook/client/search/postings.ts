/** The pages that have a term: number of the page → how much the term says about it, from 1 to 9. */
export type Postings = ReadonlyMap<number, number>;

/** Writes postings as short text: for each weight, how far each page is from the one before, in base 36. */
export function printPostings(postings: Postings): string {
  const byWeight = new Map<number, number[]>();
  for (const [page, weight] of postings) {
    const pages = byWeight.get(weight);
    if (pages === undefined) byWeight.set(weight, [page]);
    else pages.push(page);
  }
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, pages]) => `${weight}:${steps(pages.sort((a, b) => a - b))}`)
    .join(';');
}

export function readPostings(text: string): Postings {
  const postings = new Map<number, number>();
  for (const group of text.split(';')) {
    let page = 0;
    for (const step of group.slice(2).split(',')) {
      page += Number.parseInt(step, 36);
      postings.set(page, Number(group[0]));
    }
  }
  return postings;
}

function steps(pages: readonly number[]): string {
  return pages.map((page, index) => (page - (pages[index - 1] ?? 0)).toString(36)).join(',');
}
