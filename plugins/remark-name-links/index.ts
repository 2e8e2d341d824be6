import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Answers the address of what the code at an offset of a page names; undefined for code that is just code. */
export type AddressNamedAt = (page: string, offset: number) => string | undefined;

export interface NameLinksOptions {
  addressNamedAt: AddressNamedAt;
  /** An attribute that says to later steps that this target has been resolved. Secret to one process. */
  mark: string;
}

/**
 * Turns a name in `code` into a link to what has that name. Which ones is the linter's answer, asked for by place and
 * not by name: it knows the sections, and the links of a page are then the edges of its graph.
 */
export function remarkNameLinks({ addressNamedAt, mark }: NameLinksOptions) {
  return (tree: Root, file: { path: string }): void => {
    visit(tree, 'inlineCode', (node, index, parent) => {
      const offset = node.position?.start.offset;
      const url = offset === undefined ? undefined : addressNamedAt(file.path, offset);
      if (url === undefined || parent === undefined || index === undefined) return;
      const { position } = node;
      const data = { hProperties: { [mark]: '' } };
      const link: Link = { type: 'link', url, children: [node], data, ...(position && { position }) };
      parent.children[index] = link;
      return index + 1; // The code is inside the link now, and must not be met again.
    });
  };
}
