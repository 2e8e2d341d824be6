import { posix } from 'node:path';
import type { Completion } from './complete.ts';
import { resolverOf } from './resolver-of.ts';
import { documentOf, type View } from './view.ts';

/** More are of no use to a reader. */
const MOST = 200;

/** Pages that a link may lead to, as paths from the page; after `#` the headings of the page that is named. */
export function completeLink(view: View, file: string, typed: string, offset: number): Completion[] {
  const hash = typed.indexOf('#');
  if (hash >= 0) return completeAnchor(view, file, typed.slice(0, hash), offset - (typed.length - hash - 1));
  const from = offset - typed.length;
  if (typed.startsWith('/')) return completeAddress(view, typed, from);
  const wanted = (typed.split('/').at(-1) ?? '').toLowerCase();
  const completions: Completion[] = [];
  for (const document of view.handbook.documents) {
    if (document.file === file || !posix.basename(document.file).toLowerCase().includes(wanted)) continue;
    const path = posix.relative(posix.dirname(file), document.file);
    const label = typed.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
    completions.push({ label, type: 'page', detail: document.title, text: encodeURI(label), from });
    if (completions.length >= MOST) break;
  }
  return completions;
}

function completeAnchor(view: View, file: string, target: string, from: number): Completion[] {
  const found = target === '' ? undefined : resolverOf(view)(file, target);
  const document = found === undefined ? documentOf(view, file) : found.type === 'page' ? found.document : undefined;
  return (document?.content.headings ?? []).map(({ anchor, text }) => ({
    label: anchor,
    type: 'heading',
    detail: text,
    from,
  }));
}

function completeAddress({ graph }: View, typed: string, from: number): Completion[] {
  const wanted = typed.toLowerCase();
  const completions: Completion[] = [];
  for (const { address, title } of graph.nodes.values()) {
    if (address?.toLowerCase().startsWith(wanted))
      completions.push({ label: address, type: 'page', detail: title, from });
    if (completions.length >= MOST) break;
  }
  return completions;
}
