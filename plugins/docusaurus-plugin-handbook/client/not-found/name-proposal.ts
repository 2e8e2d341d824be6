import type { AddressIndex, RunbookProposal } from '../../props.ts';
import type { Asked } from './read-asked.ts';

/** What may become the name of a file and stand in a command, whoever wrote the address. */
const SAFE = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,98}[A-Za-z0-9_-])?$/;

/** The runbook to start from for a name that no rule has; undefined when no runbook or alert was asked for. */
export function nameProposal({ name, folders }: Asked, { proposal }: AddressIndex): RunbookProposal | undefined {
  const [section, service, ...more] = folders;
  if (proposal === undefined || !SAFE.test(name)) return undefined;
  if (section !== 'runbooks' && (section !== 'alerts' || folders.length > 1)) return undefined;
  const known = section === 'runbooks' && more.length === 0 && service !== undefined && SAFE.test(service);
  const put = (text: string): string => text.replaceAll('{name}', name);
  return {
    ...proposal,
    file: put(known ? proposal.file.replace('{name}', `${service}/{name}`) : proposal.file),
    text: put(proposal.text),
    command: put(known ? proposal.command.replace('<service>', service) : proposal.command),
  };
}
