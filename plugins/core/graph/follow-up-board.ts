import type { Handbook } from '../model/handbook.ts';
import { kindIndexes } from './kind-indexes.ts';
import { followUps } from './queries/follow-ups.ts';

/** The address of the page that gathers the follow-ups of all analyses; undefined where there are none, or a page is written there. */
export function followUpBoard(handbook: Handbook): string | undefined {
  const index = kindIndexes(handbook).find(({ kind }) => kind.id === 'rca')?.address;
  if (index === undefined || followUps(handbook).length === 0) return undefined;
  const address = `${index === '/' ? '' : index}/follow-ups`;
  return handbook.documents.some((document) => document.address === address) ? undefined : address;
}
