import { randomUUID } from 'node:crypto';
import type { Element, Nodes, Parents, Properties, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { ID_PREFIX, pageSchema } from './page-schema.ts';

export interface SanitizePageOptions {
  /** The attribute that the heading step sets on ids that are ours. */
  mark: string;
  /** Names of the elements that raw HTML may use. */
  elements: ReadonlySet<string>;
  /** Makes the targets of raw HTML (`<a href>`, `<img src>`) pass the same way as those of Markdown. */
  resolve(page: string, target: string, type: 'link' | 'image'): { href: string } | { refused: string };
}

/**
 * Lets through only what an allow-list names. Ids from raw HTML get a prefix, so that none can stand in for a global of
 * a script; ids of headings stay, because links point at them.
 */
export function rehypeSanitizePage({ mark, resolve, elements }: SanitizePageOptions) {
  return (tree: Root, file: { path: string }): Root => {
    const written = prefixIds(tree, mark);
    followPrefixedIds(tree, written);
    const linked = picturesInLinks(tree);
    visit(tree, 'element', (element) => {
      checkRawTarget(element, file.path, mark, resolve, linked);
      boundMeta(element);
    });
    return sanitizeKeepingParked(tree, elements) as Root;
  };
}

/** Elements whose ids the site's check of anchors sees. */
const ANCHORED = /^(?:a|li|h[1-6])$/;
/** Elements that an anchor may stand in. */
const HOLDS_ANCHOR =
  /^(?:p|div|span|section|blockquote|details|summary|figure|figcaption|caption|td|th|dt|dd|em|strong|b|i|sup|sub)$/;

/** Prefixes ids and what refers to them, and answers the ids as they were written. */
function prefixIds(tree: Root, mark: string): Set<string> {
  const written = new Set<string>();
  visit(tree, 'element', (element) => {
    const { properties, tagName } = element;
    if (mark in properties) return;
    for (const name of ['ariaDescribedBy', 'ariaLabelledBy'] as const) {
      const value = properties[name];
      if (value === undefined || value === null) continue;
      properties[name] = (Array.isArray(value) ? value.map(String) : String(value).split(/\s+/)).map(prefixed);
    }
    const id = properties.id === undefined || properties.id === null ? '' : String(properties.id);
    delete properties.id;
    if (id === '') return;
    if (ANCHORED.test(tagName)) properties.id = prefixed(id);
    else if (HOLDS_ANCHOR.test(tagName)) element.children.unshift(anchor(prefixed(id)));
    else return;
    written.add(id);
  });
  return written;
}

/** Footnotes come with the prefix already. */
function prefixed(id: string): string {
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
}

function anchor(id: string): Element {
  return { type: 'element', tagName: 'a', properties: { id }, children: [] };
}

/** Raw HTML points at raw ids by their old names; what points nowhere would stop the build as a broken anchor. */
function followPrefixedIds(tree: Root, written: ReadonlySet<string>): void {
  const headings = new Set<unknown>();
  visit(tree, 'element', ({ tagName, properties }) => {
    if (/^h[1-6]$/.test(tagName)) headings.add(properties.id);
  });
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !href.startsWith('#') || href.startsWith(`#${ID_PREFIX}`)) return;
    const id = href.slice(1);
    if (id === '' || id === 'top' || headings.has(id)) return;
    if (written.has(id)) properties.href = `#${prefixed(id)}`;
    else delete properties.href;
  });
}

/** Pictures that stand inside of a link, which no other link can stand in. */
function picturesInLinks(tree: Root): Set<Element> {
  const found = new Set<Element>();
  visit(tree, { tagName: 'a' }, (link: Element) => {
    visit(link, { tagName: 'img' }, (picture: Element) => void found.add(picture));
  });
  return found;
}

/** Targets of Markdown carry the mark: they have been resolved. Those of raw HTML have not. */
function checkRawTarget(
  element: Element,
  page: string,
  mark: string,
  resolve: SanitizePageOptions['resolve'],
  linked: ReadonlySet<Element>,
): void {
  const { properties } = element;
  if (mark in properties) {
    delete properties[mark];
    return;
  }
  const [name, type] = element.tagName === 'img' ? (['src', 'image'] as const) : (['href', 'link'] as const);
  const target = properties[name];
  if (typeof target !== 'string' || target.startsWith('#')) return;
  const resolution = resolve(page, target, type);
  // A file beside the page would have to be copied into the site, which only the Markdown road does.
  if ('href' in resolution && /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(resolution.href)) {
    properties[name] = resolution.href;
    if (element.tagName === 'img' && !resolution.href.startsWith('/'))
      linkPicture(element, resolution.href, linked.has(element));
    return;
  }
  delete properties[name];
  element.properties = { ...properties, className: ['handbook-dead-link'] };
  element.children = element.tagName === 'img' ? [{ type: 'text', value: altOf(properties) }] : element.children;
  element.tagName = 'span';
}

/** A picture of another host would tell that host who reads the page: it becomes a link, or text inside of one. */
function linkPicture(element: Element, href: string, insideLink: boolean): void {
  element.children = [{ type: 'text', value: altOf(element.properties) }];
  element.tagName = insideLink ? 'span' : 'a';
  element.properties = insideLink ? {} : { href };
}

function altOf(properties: Properties): string {
  return typeof properties.alt === 'string' && properties.alt !== '' ? properties.alt : 'Image';
}

/**
 * Of what stands behind a fence's language only a title stays: line ranges are expanded by the theme without a bound.
 * A fence that shows a whole file (`file=`) is titled with its path.
 */
function boundMeta({ properties }: Element): void {
  if (typeof properties.metastring !== 'string') return;
  const title = /(?:^|\s)(?:title|file)=(?:"([^"\\\n]{1,200})"|([^\s"'\\]{1,200}))/.exec(properties.metastring);
  if (title === null) delete properties.metastring;
  else properties.metastring = `title="${title[1] ?? title[2]}"`;
}

/**
 * The site's own steps put nodes of their own into the tree (the table of contents, assets, the title), which the
 * sanitiser would drop and the page would break: they are parked, and what stands inside them is sanitised by itself.
 */
function sanitizeKeepingParked(node: Parents, elements: ReadonlySet<string>): Parents {
  const place = `x-${randomUUID()}`;
  const parked: Nodes[] = [];
  park(node, place, parked, elements);
  const clean = sanitize(node as Nodes, pageSchema(elements, place)) as Parents;
  visit(clean, 'element', (element, index, parent) => {
    if (element.tagName !== place || parent === undefined || index === undefined) return;
    const found = parked[Number(element.properties.id)];
    if (found !== undefined) parent.children[index] = found as Element;
  });
  return clean;
}

function park(node: Parents, place: string, parked: Nodes[], elements: ReadonlySet<string>): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type.startsWith('mdx')) {
      if ('children' in child) {
        const inside: Root = { type: 'root', children: (child as Parents).children as Root['children'] };
        (child as Parents).children = sanitizeKeepingParked(inside, elements).children as Element['children'];
      }
      parked.push(child as Nodes);
      node.children[index] = {
        type: 'element',
        tagName: place,
        properties: { id: String(parked.length - 1) },
        children: [],
      };
    } else if ('children' in child) {
      park(child, place, parked, elements);
    }
  }
}
