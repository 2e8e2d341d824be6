import type { Heading, Nodes, PhrasingContent, Root, Text } from 'mdast';

export interface HeadingAnchorsOptions {
  /** The anchors of a page's headings by the offset at which each heading starts; undefined for an unknown page. */
  anchorsOf(page: string): ReadonlyMap<number, string> | undefined;
  /** An attribute that says to later steps that this id is ours, not one from raw HTML. Secret to one process. */
  mark: string;
}

/**
 * Gives every heading the anchor that the linter worked out, and makes its content safe to be copied: the site puts
 * headings into its table of contents as HTML, and there the alt text of an image or raw HTML would run.
 */
export function remarkHeadingAnchors({ anchorsOf, mark }: HeadingAnchorsOptions) {
  return (tree: Root, file: { path: string }): void => {
    const anchors = anchorsOf(file.path);
    for (const heading of headingsIn(tree)) {
      const anchor = anchors?.get(heading.position?.start.offset ?? -1);
      removeWrittenId(heading);
      heading.children = heading.children.flatMap(plainInline);
      const id = anchor === undefined ? {} : { id: anchor };
      heading.data = {
        ...heading.data,
        hProperties: { ...heading.data?.hProperties, ...id, [mark]: '' },
      } as Heading['data'];
    }
  };
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? (node.children as Nodes[]).flatMap(headingsIn) : [];
}

/** `{#custom}` at the end has been read: what remains is the heading. */
function removeWrittenId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith('}')) return;
  const at = last.value.lastIndexOf('{#');
  const id = at < 0 ? '' : last.value.slice(at + 2, -1);
  if (id.trim() !== '' && !id.includes('}')) last.value = last.value.slice(0, at).trimEnd();
}

/** The kinds of content that the table of contents escapes; all others become their text. */
function plainInline(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node];
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
      return [{ ...node, children: node.children.flatMap(plainInline) } as PhrasingContent];
    case 'image':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    default:
      return 'children' in node
        ? (node as { children: PhrasingContent[] }).children.flatMap(plainInline)
        : noText(node);
  }
}

/** Raw HTML in a heading goes, comments with it; footnote marks too. */
function noText(_node: PhrasingContent): Text[] {
  return [];
}
