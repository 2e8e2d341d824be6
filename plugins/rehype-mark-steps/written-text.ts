import type { Nodes } from 'hast';

/** The text of a node as its author wrote it, without the warnings that the site puts above commands. */
export function writtenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const classes = node.type === 'element' ? node.properties.className : undefined;
  if (Array.isArray(classes) && classes.includes('handbook-danger')) return '';
  return node.children.map(writtenText).join('');
}
