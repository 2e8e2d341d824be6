import { randomUUID } from 'node:crypto';
import { SAFE_ELEMENTS } from '../../core/index.ts';
import { rehypeMarkCommands } from '../../rehype-mark-commands/index.ts';
import { rehypeMarkSteps } from '../../rehype-mark-steps/index.ts';
import { rehypeSanitizePage } from '../../rehype-sanitize-page/index.ts';
import { remarkHandbookLinks } from '../../remark-handbook-links/index.ts';
import { remarkHeadingAnchors } from '../../remark-heading-anchors/index.ts';
import { remarkNameLinks } from '../../remark-name-links/index.ts';
import { remarkPlainDirectives } from '../../remark-plain-directives/index.ts';
import { addressesNamedIn } from './named-addresses.ts';
import type { Site } from './open-site.ts';
import { pageCommands } from './page-commands.ts';
import { nameStep, stepSection } from './page-steps.ts';
import { resolveTarget } from './resolve-target.ts';

/** Boxes that the site draws for `:::note` and its kin. */
export const ADMONITIONS = ['note', 'tip', 'info', 'warning', 'danger', 'caution', 'important', 'success', 'secondary'];

// A function of this shape is what the documentation plugin takes; the trees are typed where they are read.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Plugin = (...args: any[]) => any;

export interface MarkdownPlugins {
  beforeDefaultRemarkPlugins: Plugin[];
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
  const addressNamedAt = addressesNamedIn(site);
  const commandsOf = (path: string) => {
    const document = site.documentAt(path);
    return document?.kind === 'runbook' ? pageCommands(site, document) : undefined;
  };
  const sectionOf = (path: string, heading: string): string | undefined => {
    const document = site.documentAt(path);
    return document && stepSection(site.handbook.kinds, document, heading);
  };
  return {
    beforeDefaultRemarkPlugins: [
      () => remarkPlainDirectives({ admonitions: ADMONITIONS }),
      () => remarkHandbookLinks({ resolve, mark }),
      () => remarkNameLinks({ addressNamedAt, mark }),
      () => remarkHeadingAnchors({ anchorsOf, mark }),
    ],
    rehypePlugins: [
      () => rehypeSanitizePage({ mark, resolve, elements: SAFE_ELEMENTS }),
      () => rehypeMarkCommands({ commandsOf, insideBlocks: false }),
      () => rehypeMarkSteps({ sectionOf, nameOf: nameStep }),
    ],
  };
}
