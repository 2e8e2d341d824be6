import type { Element, Nodes, Root, RootContent } from 'hast';
import { stepsOf } from './steps-of.ts';
import { writtenText } from './written-text.ts';

export interface MarkStepsOptions {
  /** The section of the kind that a heading stands for, where its steps are ticked off; undefined elsewhere. */
  sectionOf(path: string, heading: string): string | undefined;
  /** A short name of a text that stays the same as long as the text does. */
  nameOf(text: string): string;
}

/**
 * Marks the steps of a page that a responder ticks off: `data-handbook-step="Mitigation/1f2e3d4c"`. It comes after the
 * sanitiser and after the blocks of code are marked. A name is made of the text, so that a step is known again on another
 * page, and on the same page after others have been added.
 */
export function rehypeMarkSteps({ sectionOf, nameOf }: MarkStepsOptions) {
  return (tree: Root, file: { path: string }): void => {
    const children: RootContent[] = [];
    let section: string | undefined;
    let inside: RootContent[] = [];
    const close = (): void => {
      children.push(...(section === undefined ? inside : markSteps(inside, section, nameOf)));
      inside = [];
    };
    for (const node of tree.children) {
      if (isHeading(node, 'h1', 'h2')) {
        close();
        section = node.tagName === 'h2' ? sectionOf(file.path, writtenText(node)) : undefined;
      }
      inside.push(node);
    }
    close();
    tree.children = children;
  };
}

/** The same for the nodes of one section. */
export function markSteps<Node extends Nodes>(
  nodes: readonly Node[],
  section: string,
  nameOf: MarkStepsOptions['nameOf'],
): (Node | Element)[] {
  const { nodes: marked, steps } = stepsOf(nodes);
  const seen = new Map<string, number>();
  for (const step of steps) {
    const name = nameOf(writtenText(step).replace(/\s+/g, ' ').trim());
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    step.properties.dataHandbookStep = `${section}/${name}${times === 1 ? '' : `-${times}`}`;
  }
  return marked;
}

function isHeading(node: Nodes, ...names: string[]): node is Element {
  return node.type === 'element' && names.includes(node.tagName);
}
