/** What stands behind `#`: `mitigation?node=worker-04` is a heading and the values of inputs. */
export interface Fragment {
  anchor: string;
  /** Name and value, as they came; undefined when there is no `?`. */
  pairs: [name: string, value: string][] | undefined;
}

/** Reads a fragment with its `#`. Bytes that are no UTF-8 become U+FFFD, and nothing is thrown. */
export function readFragment(hash: string): Fragment {
  const text = hash.replace(/^#/, '');
  const at = text.indexOf('?');
  if (at < 0) return { anchor: text, pairs: undefined };
  return { anchor: text.slice(0, at), pairs: readPairs(text.slice(at + 1)) };
}

/** Reads `a=b&c=d`; of a name that stands twice the first counts. */
export function readPairs(query: string): [name: string, value: string][] {
  const first = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) if (!first.has(name)) first.set(name, value);
  return [...first];
}

/** Writes a fragment that can be read by people too: `:`, `/`, `@` and `,` need no code there. */
export function writeFragment(anchor: string, pairs: Iterable<readonly [name: string, value: string]>): string {
  const query = new URLSearchParams([...pairs].map(([name, value]) => [name, value]))
    .toString()
    .replace(/%(?:3A|2F|40|2C)/g, decodeURIComponent);
  if (query !== '') return `#${anchor}?${query}`;
  return anchor === '' ? '' : `#${anchor}`;
}
