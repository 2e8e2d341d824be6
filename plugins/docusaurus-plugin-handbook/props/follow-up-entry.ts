import { type FollowUp, plainText } from '../../core/index.ts';
import type { FollowUpEntry } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { pageLink } from './page-link.ts';
import { asWebAddress } from './read-fields.ts';

const LONGEST = 500;

/** A follow-up as lists show it. */
export function followUpEntry(site: Site, followUp: FollowUp): FollowUpEntry {
  const { analysis, what, state, owner, due, reason, overdue } = followUp;
  const node = site.graph.nodes.get(analysis.file);
  const ticket = asWebAddress(followUp.ticket);
  return {
    what: plainText(what, LONGEST),
    state,
    ...(owner !== undefined && { owner: plainText(owner, 100) }),
    ...(due !== undefined && { due: plainText(due, 40) }),
    ...(overdue && { overdue }),
    ...(ticket !== undefined && { ticket }),
    ...(reason !== undefined && { reason: plainText(reason, LONGEST) }),
    analysis: node === undefined ? { title: analysis.title, kind: 'rca' } : pageLink(site, node),
  };
}
