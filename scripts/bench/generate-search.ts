import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Document, Node } from '../../plugins/core/index.ts';
import { buildIndex } from '../../plugins/docusaurus-plugin-handbook/site/search/build-index.ts';
import { pageText } from '../../plugins/docusaurus-plugin-handbook/site/search/page-text.ts';
import { searchRecords } from '../../plugins/docusaurus-plugin-handbook/site/search/search-records.ts';
import { siteOf } from './site-of.ts';

/** Files of the search of a handbook, and what it cost to make them. */
export interface GeneratedSearch {
  files: Map<string, string>;
  pages: number;
  /** Seconds of processor time from the HTML of the pages to the files. */
  cpu: number;
}

/**
 * Makes the search of a whole handbook without building its site, which takes half an hour at thousands of pages. The pages are
 * its documents as plain HTML, and for alerts, metrics and rule files what their rules say.
 */
export async function generateSearch(root: string): Promise<GeneratedSearch> {
  const site = await siteOf(root);
  const html = new Map(
    [...site.graph.nodes.values()].flatMap((node) =>
      node.address === undefined ? [] : [[node.address, htmlOf(node, site.handbook.textOf)] as const],
    ),
  );
  const before = process.cpuUsage();
  const records = searchRecords(site, (address) => {
    const page = html.get(address);
    return page === undefined ? undefined : pageText(page);
  });
  const files = buildIndex(records);
  const { user, system } = process.cpuUsage(before);
  return { files, pages: records.length, cpu: (user + system) / 1e6 };
}

function htmlOf({ title, document, rules = [] }: Node, textOf: (file: string) => string): string {
  return `<main>${document ? documentHtml(document, textOf) : `<h1>${title}</h1>${rules.map(({ rule }) => ruleHtml(rule)).join('')}`}</main>`;
}

function documentHtml({ file }: Document, textOf: (file: string) => string): string {
  return String(markdown.processSync(textOf(file)));
}

type Rule = NonNullable<Node['rules']>[number]['rule'];

function ruleHtml({ expression, labels, annotations }: Rule): string {
  const lists = [labels, annotations].map(
    (pairs) =>
      `<dl>${Object.entries(pairs)
        .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
        .join('')}</dl>`,
  );
  return `<pre>${expression}</pre>${lists.join('')}`;
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeStringify);
