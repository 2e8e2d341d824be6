import type { AddressIndex } from '../../props.ts';
import type { Asked } from './read-asked.ts';
import { comparable, similarity } from './similarity.ts';

export interface FoundPage {
  address: string;
  kind: string;
  title: string;
  wanted: boolean;
}

export interface FoundPages {
  /** The very page, whose address was only written in another way. */
  same?: FoundPage;
  /** Pages that have the name, at another address. */
  named: FoundPage[];
  /** The nearest, the best first; none where pages have the very name. */
  near: FoundPage[];
}

/** Looks for what somebody meant who asked for an address that leads nowhere. */
export function findPages(asked: Asked, { pages }: AddressIndex): FoundPages {
  if (asked.name === '') return { named: [], near: [] };
  const wanted = comparable(asked.name);
  const named: FoundPage[] = [];
  const near: { page: FoundPage; score: number }[] = [];
  for (const [address, kind, title, mark] of pages) {
    const name = address.slice(address.lastIndexOf('/') + 1);
    const page = { address, kind, title: title || name, wanted: mark === 'wanted' };
    if (address.toLowerCase() === asked.path) return { same: page, named: [], near: [] };
    const isNamed = [name, page.title].some((text) => text.toLowerCase() === wanted.letters);
    if (isNamed) named.push(page);
    else {
      const byName = similarity(wanted, comparable(name));
      const score = page.title === name ? byName : Math.max(byName, similarity(wanted, comparable(page.title)));
      if (score >= NEAR) near.push({ page, score: score + bonus(asked, address) });
    }
  }
  if (named.length > 0) return { named: named.slice(0, MOST), near: [] };
  near.sort((a, b) => b.score - a.score || (a.page.address < b.page.address ? -1 : 1));
  return { named, near: near.slice(0, MOST).map(({ page }) => page) };
}

const NEAR = 0.55;
const MOST = 5;

/** Of two pages that are equally near, the one in the folder that was asked for comes first. */
function bonus({ folders }: Asked, address: string): number {
  const parts = address.toLowerCase().split('/').slice(1, -1);
  return folders.length > 0 && folders.every((folder, index) => folder.toLowerCase() === parts[index]) ? 0.05 : 0;
}
