import { assignAddresses } from '../model/address-of.ts';
import type { Outlines } from '../model/outline.ts';
import { collectReferences } from './collect-references.ts';

/**
 * The address of every alert that has a page: those that rules define. A collection of runbooks without any rules
 * still wants its pages found by alert, so there the runbooks' own word is taken for it.
 */
export function alertAddresses(handbook: Outlines): Map<string, string> {
  const defined = handbook.snippets.flatMap((snippet) => snippet.alerts.map(({ alert }) => alert));
  const names = defined.length > 0 ? defined : claimedAlerts(handbook);
  return new Map(
    [...assignAddresses(names, [MOST_WANTED.slice('/alerts/'.length)])].map(([name, part]) => [
      name,
      `/alerts/${part}`,
    ]),
  );
}

/** The page that lists the alerts without a runbook; it stands among those of the alerts. */
export const MOST_WANTED = '/alerts/most-wanted';

/** The id of an alert's node. */
export const alertId = (name: string): string => `alert:${name}`;

function claimedAlerts(handbook: Outlines): string[] {
  return handbook.documents.flatMap((document) =>
    collectReferences(document, handbook)
      .filter(({ to, optional }) => to[0] === 'alert' && !optional)
      .map(({ target }) => target),
  );
}
