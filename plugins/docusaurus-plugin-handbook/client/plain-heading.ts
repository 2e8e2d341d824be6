/**
 * The text of a heading out of Docusaurus' table of contents, which holds HTML as a string. That string is made before the page
 * is sanitised, so it must never be set as HTML: tags are dropped, the entities that Docusaurus writes are read back.
 */
export function plainHeading(html: string): string {
  const text = html.slice(0, 2000).replace(/<[^<>]*>/g, '');
  return text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => ENTITIES[entity] ?? entity).trim();
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};
