import type { Handbook } from '../model/handbook.ts';
import { alertAddresses, alertId, MOST_WANTED } from './alert-addresses.ts';
import { followUpBoard } from './follow-up-board.ts';
import { kindIndexes } from './kind-indexes.ts';
import { KIND_REFERENCE, kindReferences } from './kind-references.ts';
import { nameIndexes } from './name-indexes.ts';
import { snippetNodes } from './snippet-nodes.ts';

/** The addresses of pages that no Markdown file stands behind, each with the node that it shows; indexes show none. */
export function generatedPages(handbook: Handbook): Map<string, string | undefined> {
  const pages = new Map<string, string | undefined>([
    ['/', undefined],
    ['/alerts', undefined],
    [MOST_WANTED, undefined],
  ]);
  for (const { address } of kindIndexes(handbook)) pages.set(address, undefined);
  const board = followUpBoard(handbook);
  if (board !== undefined) pages.set(board, undefined);
  const references = kindReferences(handbook);
  if (references.length > 0) pages.set(KIND_REFERENCE, undefined);
  for (const { address } of references) pages.set(address, undefined);
  for (const { address } of nameIndexes(handbook)) pages.set(address, undefined);
  for (const [alert, address] of alertAddresses(handbook)) pages.set(address, alertId(alert));
  for (const { address, id } of snippetNodes(handbook)) if (address !== undefined) pages.set(address, id);
  return pages;
}
