/** Whether a header `Accept-Encoding` lets a server answer in an encoding: the best entry that names it, or `*`, decides. */
export function acceptsEncoding(header: string, encoding: string): boolean {
  if (header === '' || encoding === '') return true;
  const entries = header.slice(0, LONGEST).split(',').map(readEntry);
  const matching = entries.filter(({ name }) => name === encoding || name === '*');
  const best = matching.toSorted((a, b) => b.quality - a.quality)[0];
  return best !== undefined && best.quality > 0;
}

const LONGEST = 10_000;

function readEntry(entry: string): { name: string; quality: number } {
  const [name = '', quality] = entry.split(';').map((part) => part.trim());
  if (quality === undefined) return { name, quality: 1 };
  const number = Number(quality.replace(/^q=/, ''));
  return { name, quality: Number.isFinite(number) ? number : 0 };
}
