import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';

export interface PlainDirectivesOptions {
  /** Names that stay: `:::note`. All other directives go back to the text they were written as. */
  admonitions: readonly string[];
}

interface Directive {
  type: 'containerDirective' | 'leafDirective' | 'textDirective';
  name: string;
  attributes?: Record<string, string | null | undefined> | null;
  children: (BlockContent | PhrasingContent)[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

type Node = Root | RootContent | Directive;

/**
 * Takes back directives that nobody meant. Operations text is full of `host:port[0]` and `key:value{x}`, which the
 * site's parser reads as directives and would swallow, and the linter rightly reads as text. Of admonitions only the
 * name and a plain title stay.
 */
export function remarkPlainDirectives({ admonitions }: PlainDirectivesOptions) {
  return (tree: Root, file: { value: unknown }): void => restore(tree, String(file.value), admonitions);
}

function restore(parent: Node, source: string, admonitions: readonly string[]): void {
  if (!('children' in parent)) return;
  const children: Node[] = [];
  for (const child of parent.children as Node[]) {
    restore(child, source, admonitions);
    if (!isDirective(child)) children.push(child);
    else if (child.type === 'containerDirective' && admonitions.includes(child.name)) children.push(plainTitle(child));
    else children.push(...asWritten(child, source));
  }
  (parent as { children: Node[] }).children = children;
}

function isDirective(node: Node): node is Directive {
  return node.type.endsWith('Directive');
}

/** A title with mark-up in it becomes its text: the site hands titles on in ways that differ by their mark-up. */
function plainTitle(directive: Directive): Directive {
  const [label, ...content] = directive.children as (Paragraph & { data?: { directiveLabel?: boolean } })[];
  if (label?.data?.directiveLabel !== true) return { ...directive, attributes: {} };
  const title: Text = { type: 'text', value: textOf(label) };
  return { ...directive, attributes: {}, children: [{ ...label, children: [title] }, ...content] as BlockContent[] };
}

function asWritten(directive: Directive, source: string): Node[] {
  const start = directive.position?.start.offset ?? 0;
  const end = directive.position?.end.offset ?? start;
  if (directive.type === 'containerDirective') return openFence(directive, source, start, end);
  const first = directive.children[0]?.position?.start.offset ?? end;
  const last = directive.children.at(-1)?.position?.end.offset ?? end;
  const parts = [
    text(source.slice(start, first)),
    ...directive.children,
    text(source.slice(last, end)),
  ] as PhrasingContent[];
  if (directive.type === 'textDirective') return parts;
  return [{ type: 'paragraph', children: parts }];
}

/** The fence lines of an unknown container become paragraphs around its content. */
function openFence(directive: Directive, source: string, start: number, end: number): Node[] {
  const lines = source.slice(start, end).split(/\r\n|\r|\n/);
  const opening: Paragraph = { type: 'paragraph', children: [text((lines[0] ?? '').trim())] };
  const last = (lines.at(-1) ?? '').trim();
  const closing: Paragraph[] = /^:{3,}$/.test(last) ? [{ type: 'paragraph', children: [text(last)] }] : [];
  const content = directive.children.filter(
    (child) => (child as { data?: { directiveLabel?: boolean } }).data?.directiveLabel !== true,
  );
  return [opening, ...(content as BlockContent[]), ...closing];
}

function text(value: string): Text {
  return { type: 'text', value };
}

function textOf(node: Node): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}
