import type { Definition, Image, Link, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** Where a target leads: an address for the page, or the reason why it must not be followed. */
export type LinkResolution = { href: string } | { refused: string };

/** Answers for a page (its path as the parser knows it) and a target as written. */
export type ResolveTarget = (page: string, target: string, type: 'link' | 'image') => LinkResolution;

export interface HandbookLinksOptions {
  resolve: ResolveTarget;
  /** An attribute that says to later steps that this target has been resolved. Secret to one process. */
  mark: string;
}

/**
 * Replaces every target by what the handed function makes of it; what it refuses becomes marked text. It must run
 * before the site's own link steps, which copy any local file that a link names into the site.
 */
export function remarkHandbookLinks({ resolve, mark }: HandbookLinksOptions) {
  return (tree: Root, file: { path: string }): void => {
    inlineDefinitions(tree);
    const inLink = imagesInLinks(tree);
    visit(tree, ['link', 'image'], (node, index, parent) => {
      if (parent === undefined || index === undefined || (node.type !== 'link' && node.type !== 'image')) return;
      const resolution = resolve(file.path, node.url, node.type);
      if ('href' in resolution) {
        if (node.type === 'image' && isRemote(resolution.href)) {
          parent.children[index] = pictureLink(node, resolution.href, mark, inLink.has(node)) as RootContent;
          return;
        }
        node.url = resolution.href;
        node.data = { ...node.data, hProperties: { [mark]: '' } };
      } else parent.children[index] = deadLink(node, resolution.refused) as RootContent;
    });
  };
}

/** Pictures that stand inside of a link, such as badges. */
function imagesInLinks(tree: Root): Set<unknown> {
  const found = new Set<unknown>();
  visit(tree, 'link', (link) => visit(link, 'image', (image) => void found.add(image)));
  return found;
}

function isRemote(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

/** A picture of another host would tell that host who reads the page, and when: the reader decides. */
function pictureLink(image: Image, url: string, mark: string, insideLink: boolean): unknown {
  const text = { type: 'text', value: image.alt || 'Image' };
  if (insideLink) return text;
  return { type: 'link', url, title: image.title, children: [text], data: { hProperties: { [mark]: '' } } };
}

/** Turns `[text][label]` into `[text](target)`, so that one road is left for all targets. */
function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    const { url, title } = definition;
    const link: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, position: node.position }
        : { type: 'image', url, title, alt: node.alt, position: node.position };
    parent.children[index] = link;
  });
}

/** Text that looks like what it is: a link that leads nowhere. */
function deadLink(node: Link | Image, reason: string): unknown {
  const children: PhrasingContent[] =
    node.type === 'link' ? node.children : [{ type: 'text', value: node.alt || 'Image' }];
  return {
    type: 'deadLink',
    children,
    position: node.position,
    data: { hName: 'span', hProperties: { className: ['handbook-dead-link'], title: reason } },
  };
}
