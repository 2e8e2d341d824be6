const CAPITALS: Readonly<Record<string, string>> = { id: 'ID', ids: 'IDs', url: 'URL', slo: 'SLO', ip: 'IP' };

/** The name of a field as people read it: `embargo-until` is `Embargo until`. */
export function factLabel(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim().split(' ');
  const label = words.map((word) => CAPITALS[word] ?? word).join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
