import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAFE_ELEMENTS } from '../../core/index.ts';
import { rehypeSanitizePage } from '../../rehype-sanitize-page/index.ts';
import { remarkHandbookLinks } from '../../remark-handbook-links/index.ts';
import { remarkHeadingAnchors } from '../../remark-heading-anchors/index.ts';
import { remarkPlainDirectives } from '../../remark-plain-directives/index.ts';
import type { Site } from './open-site.ts';
import { resolveTarget } from './resolve-target.ts';

/** Boxes that the site draws for `:::note` and its kin. */
export const ADMONITIONS = ['note', 'tip', 'info', 'warning', 'danger', 'caution', 'important', 'success', 'secondary'];

// A function of this shape is what the documentation plugin takes; the trees are typed where they are read.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Plugin = (...args: any[]) => any;

export interface MarkdownPlugins {
  beforeDefaultRemarkPlugins: (Plugin | [Plugin, { fingerprint: string }])[];
  rehypePlugins: Plugin[];
}

/** Hands the plugins for Markdown what they need to know of the handbook. */
export function markdownPlugins(site: Site): MarkdownPlugins {
  // Random, so that raw HTML cannot claim to have been checked.
  const mark = `hb${randomUUID().replaceAll('-', '')}`;
  const resolve = (path: string, target: string, type: 'link' | 'image') => resolveTarget(site, path, target, type);
  const anchorsOf = (path: string): Map<number, string> | undefined => {
    const headings = site.documentAt(path)?.content.headings;
    return headings && new Map(headings.map(({ span, anchor }) => [span[0], anchor]));
  };
  return {
    beforeDefaultRemarkPlugins: [
      [rebuildWhenChanged, { fingerprint: fingerprintOf(site) }],
      () => remarkPlainDirectives({ admonitions: ADMONITIONS }),
      () => remarkHandbookLinks({ resolve, mark }),
      () => remarkHeadingAnchors({ anchorsOf, mark }),
    ],
    rehypePlugins: [() => rehypeSanitizePage({ mark, resolve, elements: SAFE_ELEMENTS })],
  };
}

/**
 * Does nothing. Its options are part of what the bundler's cache depends on, and the functions above are not: a page
 * must be compiled again when another page moves, though its own text is the same.
 */
function rebuildWhenChanged(): () => void {
  return () => {};
}

function fingerprintOf({ handbook }: Site): string {
  const hash = createHash('sha256');
  for (const { file, address, content } of handbook.documents) {
    hash.update(`${file}\0${address}\0${content.headings.map(({ anchor }) => anchor).join(' ')}\0`);
  }
  for (const file of handbook.files) hash.update(`${file}\0`);
  const plugins = fileURLToPath(new URL('../..', import.meta.url));
  for (const folder of readdirSync(plugins)
    .filter((name) => /^(?:remark|rehype)-/.test(name))
    .sort()) {
    for (const file of readdirSync(join(plugins, folder)).sort())
      hash.update(readFileSync(join(plugins, folder, file)));
  }
  return hash.digest('hex').slice(0, 32);
}
