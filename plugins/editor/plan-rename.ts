import { posix } from 'node:path';
import { addressOf, alertId, collectReferences, isSectionPage, type Node, quoted } from '../core/index.ts';
import { renameEdits } from './rename-edits.ts';
import { targetAt } from './target-at.ts';
import type { Place, View } from './view.ts';

/** What is to be changed for a new name, or why it cannot be done. */
export type RenamePlan =
  | { refused: string }
  | { edits: readonly (Place & { text: string })[]; move: { from: string; to: string } | undefined };

/** What can be renamed at an offset: the place of its name, and the name. */
export function renameable(view: View, file: string, offset: number): (Place & { name: string }) | { refused: string } {
  const target = targetAt(view, file, offset);
  const [node, ...others] = target?.nodes ?? [];
  if (target === undefined || node === undefined)
    return { refused: 'Nothing here has a name that the handbook knows.' };
  const { page, alert } = subjectOf(node, view);
  if (others.some((other) => other !== page && other !== alert)) {
    return {
      refused: `${quoted(node.name)} is the name of several things; open the one that is meant and rename it there.`,
    };
  }
  return faultOf(node) ?? { file, span: target.span, name: node.name };
}

/** Plans the new name everywhere: where it is given, and where anything points at it. Changes nothing. */
export function planRename(view: View, file: string, offset: number, name: string): RenamePlan {
  const found = renameable(view, file, offset);
  const node = targetAt(view, file, offset)?.nodes[0];
  if ('refused' in found || node === undefined)
    return 'refused' in found ? found : { refused: 'Nothing is named here.' };
  const { page, alert } = subjectOf(node, view);
  if (name === node.name) return { edits: [], move: undefined };
  const refused = refuseName(name, page, alert, view);
  if (refused !== undefined) return { refused };
  const to = page === undefined ? undefined : posix.join(posix.dirname(page.id), `${name}.md`);
  if (to !== undefined && view.handbook.files.has(to))
    return { refused: `${quoted(to)} exists already; choose another name.` };
  const edits = renameEdits({ view, page, alert, from: node.name, to: name });
  if ('refused' in edits) return edits;
  return { edits: edits.edits, move: page === undefined || to === undefined ? undefined : { from: page.id, to } };
}

/** An alert and the runbook that answers it by the name of its file are renamed together: they would part otherwise. */
function subjectOf(node: Node, { handbook, graph }: View): { page: Node | undefined; alert: Node | undefined } {
  const alert = node.kind === 'alert' ? node : graph.nodes.get(alertId(node.name));
  const pages = handbook.documents.filter(
    (document) =>
      document.kind === 'runbook' &&
      document.id === node.name &&
      collectReferences(document, handbook).some(
        ({ derived, to, target }) => derived && to[0] === 'alert' && target === node.name,
      ),
  );
  const [page] = pages;
  if (node.kind === 'alert') return { alert: node, page: page && graph.nodes.get(page.file) };
  return { page: node, alert: page?.file === node.id ? alert : undefined };
}

function faultOf(node: Node): { refused: string } | undefined {
  if (node.document !== undefined) {
    return isSectionPage(node.id)
      ? { refused: `${quoted(node.id)} is the page of its folder and called like it; rename the folder.` }
      : undefined;
  }
  if (node.kind === 'alert') {
    return (node.rules ?? []).length > 0 ? undefined : { refused: `No rule defines the alert ${quoted(node.name)}.` };
  }
  return { refused: `${quoted(node.name)} is a ${node.kind}; only pages and alerts can be renamed everywhere.` };
}

function refuseName(
  name: string,
  page: Node | undefined,
  alert: Node | undefined,
  { graph }: View,
): string | undefined {
  const isFit =
    page === undefined ? /^[A-Za-z_][\w:-]{0,252}$/.test(name) : addressOf(name) === name && name.length < 253;
  if (!isFit || /^(?:index|_index|README)$/i.test(name)) {
    return `${quoted(name)} cannot be ${page === undefined ? 'the name of an alert' : 'the name of a page'}; use letters, digits, \`-\`, \`_\` and \`.\`.`;
  }
  const taken = [page, alert].find((node) => node !== undefined && graph.named(name, [node.kind]).length > 0);
  return taken && `Another ${taken.kind} is called ${quoted(name)} already; choose another name.`;
}
