import type { Element, Nodes } from 'hast';

/** Blocks of these languages show what something answers or holds: nobody runs them. */
const NO_COMMANDS = /^(?:text|txt|plain|plaintext|output|log|json|jsonc|yaml|yml|toml|ini|xml|html|csv|diff|mermaid)$/i;

/**
 * The steps of a section. Between two headings these are the items of its numbered lists; where it has none, its blocks of
 * commands, each with the paragraph that leads to it. A section with neither has its bullets, else its paragraphs as steps.
 * What belongs together is put into one element, so the nodes come back too.
 */
export function stepsOf<Node extends Nodes>(nodes: readonly Node[]): { nodes: (Node | Element)[]; steps: Element[] } {
  const steps: Element[] = [];
  const marked: (Node | Element)[] = [];
  for (const part of partsOf(nodes)) {
    const items = itemsOf(part, 'ol');
    const made = items.length > 0 ? [...part] : withCommands(part, steps);
    steps.push(...items);
    marked.push(...made);
  }
  if (steps.length > 0) return { nodes: marked, steps };
  const bullets = itemsOf(nodes, 'ul');
  return { nodes: [...nodes], steps: bullets.length > 0 ? bullets : nodes.filter((node) => isElement(node, 'p')) };
}

/** What stands between two headings, the heading with what follows it. */
function partsOf<Node extends Nodes>(nodes: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

function itemsOf(nodes: readonly Nodes[], list: 'ol' | 'ul'): Element[] {
  return nodes.flatMap((node) =>
    isElement(node, list) ? node.children.filter((child): child is Element => isElement(child, 'li')) : [],
  );
}

function withCommands<Node extends Nodes>(part: readonly Node[], steps: Element[]): (Node | Element)[] {
  const made: (Node | Element)[] = [];
  for (const node of part) {
    if (!isCommands(node)) {
      made.push(node);
      continue;
    }
    const at = made.findLastIndex((before) => before.type !== 'text' || before.value.trim() !== '');
    const lead = made[at];
    const children = lead !== undefined && isElement(lead, 'p') ? [lead, node] : [node];
    if (children.length > 1) made.splice(at);
    const step: Element = { type: 'element', tagName: 'div', properties: {}, children };
    made.push(step);
    steps.push(step);
  }
  return made;
}

function isCommands(node: Nodes): node is Element {
  if (!isElement(node, 'div')) return false;
  const { className, dataHandbookLanguage } = node.properties;
  const isBlock = Array.isArray(className) && className.includes('handbook-block');
  return isBlock && !NO_COMMANDS.test(String(dataHandbookLanguage ?? ''));
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}
