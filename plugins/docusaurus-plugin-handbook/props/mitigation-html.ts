import GithubSlugger from 'github-slugger';
import type { Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Document, headingMeans, type Kind } from '../../core/index.ts';
import { type PageCommands, rehypeMarkCommands } from '../../rehype-mark-commands/index.ts';
import { markSteps } from '../../rehype-mark-steps/index.ts';
import { pageSchema } from '../../rehype-sanitize-page/page-schema.ts';
import { type ResolveTarget, remarkHandbookLinks } from '../../remark-handbook-links/index.ts';
import { type AddressNamedAt, remarkNameLinks } from '../../remark-name-links/index.ts';
import type { AlertRunbook } from '../props.ts';
import { nameStep, stepSection } from '../site/page-steps.ts';

export interface MitigationOptions {
  kinds: readonly Kind[];
  elements: ReadonlySet<string>;
  resolve: ResolveTarget;
  addressNamedAt: AddressNamedAt;
  commands: PageCommands;
  /** Absolute path of the page, for both. */
  path: string;
  baseUrl: string;
}

type Mitigation = Pick<AlertRunbook, 'mitigationHtml' | 'mitigationTitle' | 'mitigationAddress'>;

/** The Mitigation section of a runbook as HTML, for the page of an alert: what to do comes before what it means. */
export function mitigationOf(document: Document, options: MitigationOptions): Mitigation {
  const source = sectionSource(document, options.kinds);
  if (source === undefined) return {};
  return {
    mitigationHtml: toHtml(source, stepSection(options.kinds, document, source.title), options),
    mitigationTitle: source.title,
    mitigationAddress: `${document.address}#${encodeURI(source.anchor)}`,
  };
}

interface SectionSource {
  title: string;
  anchor: string;
  markdown: string;
  /** Where the section starts on its page. */
  start: number;
}

function sectionSource({ kind, content, text }: Document, kinds: readonly Kind[]): SectionSource | undefined {
  const spec = kinds.find(({ id }) => id === kind)?.sections.find(({ title }) => title === 'Mitigation');
  const { headings, links } = content;
  const at = headings.findIndex((heading) => spec !== undefined && heading.depth === 2 && headingMeans(heading, spec));
  const heading = headings[at];
  if (heading === undefined || heading.empty) return undefined;
  const end = headings.slice(at + 1).find(({ depth }) => depth <= 2)?.span[0] ?? text.length;
  // Targets may be defined anywhere on the page.
  const definitions = links.filter(({ type }) => type === 'definition').map(({ span }) => text.slice(...span));
  const markdown = [text.slice(heading.span[1], end), ...definitions].join('\n\n');
  return { title: heading.text, anchor: heading.anchor, markdown, start: heading.span[1] };
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const printer = unified().use(rehypeStringify).freeze();
const MARK = 'resolved';

function toHtml({ markdown, start }: SectionSource, section: string | undefined, options: MitigationOptions): string {
  const { elements, resolve, addressNamedAt, commands, path, baseUrl } = options;
  const onSite = (address: string): string => baseUrl.replace(/\/$/, '') + address;
  const tree = parser.parse(markdown) as Root;
  // The page's own road copies files into the site; here there is only text, so what is beside the page stays there.
  const onlyAddresses: ResolveTarget = (page, target, type) => {
    const resolution = resolve(page, target, type);
    if ('href' in resolution && resolution.href.startsWith('.')) return { refused: 'See the runbook.' };
    return 'href' in resolution && resolution.href.startsWith('/') ? { href: onSite(resolution.href) } : resolution;
  };
  remarkHandbookLinks({ resolve: onlyAddresses, mark: MARK })(tree, { path });
  const namedHere: AddressNamedAt = (page, offset) => {
    const address = addressNamedAt(page, start + offset);
    return address && onSite(address);
  };
  remarkNameLinks({ addressNamedAt: namedHere, mark: MARK })(tree, { path });
  // Raw HTML is left out: it cannot be checked before it is parsed, and a section of commands loses nothing by it.
  const hast = unified().use(remarkRehype).runSync(tree) as HastRoot;
  nameHeadings(hast);
  const clean = sanitize(hast, pageSchema(elements)) as HastRoot;
  rehypeMarkCommands({ commandsOf: () => commands, insideBlocks: true })(clean, { path });
  if (section !== undefined) clean.children = markSteps(clean.children, section, nameStep);
  return printer.stringify(clean);
}

/** Sub-headings get ids of their own name space: the page around them has headings too. */
function nameHeadings(tree: HastRoot): void {
  const slugger = new GithubSlugger();
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName)) return;
    let text = '';
    visit(element, 'text', (node) => {
      text += node.value;
    });
    element.properties.id = `runbook-${slugger.slug(text)}`;
  });
}
