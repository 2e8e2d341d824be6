import type { PageContent } from './page-content.ts';
import type { Places } from './places.ts';
import type { ParseFinding } from './problem.ts';
import type { Snippet } from './snippet.ts';
import type { Span } from './span.ts';

/** One page of Markdown. */
export interface Document {
  /** Path relative to the root, with `/`. */
  file: string;
  /** The id of its kind; undefined for a plain page. */
  kind: string | undefined;
  /** File name without extension; for `index.md` the name of the folder. */
  id: string;
  title: string;
  /** Its first heading of level 1; `[0, 0]` when the page has none. */
  titleSpan: Span;
  /** Where the site shows it, without base URL: `/runbooks/etcd/etcdNoLeader`. */
  address: string;
  /** The source as read: UTF-8, BOM removed. All spans count in it. */
  text: string;
  frontMatter: FrontMatter;
  content: PageContent;
  /** Monitoring configuration found in its fences. */
  snippets: Snippet[];
  /** What was wrong before any rule could look: encoding, front matter, YAML. */
  findings: ParseFinding[];
}

/** The YAML block at the top of a page, with the place of every value. */
export interface FrontMatter {
  /** Own, plain data: no prototype keys, no cycles, dates kept as text. */
  value: Record<string, unknown>;
  /** The block with its fences; `[0, 0]` when the page has none. */
  span: Span;
  /** The YAML between them. */
  yaml: Span;
  /** Where keys and values stand, read when first asked for. */
  readonly places: Places;
}
