import { unnamedProposal } from '../props/runbook-proposal.ts';
import { wantedAlerts } from '../props/wanted-alerts.ts';
import type { AddressIndex } from '../props.ts';
import type { Site } from './open-site.ts';

/**
 * What the page "not found" asks for: `/addresses.json` names every page in a few bytes each, and the facts of an alert
 * without a runbook stand in a file of its own. Address → text.
 */
export function addressFiles(site: Site): Map<string, string> {
  const wanted = wantedAlerts(site);
  const files = new Map([
    ['/addresses.json', print(addressIndex(site, new Set(wanted.map(({ address }) => address))))],
  ]);
  for (const alert of wanted) files.set(`${alert.address}.json`, `${JSON.stringify(alert)}\n`);
  return files;
}

function addressIndex(site: Site, wanted: ReadonlySet<string>): AddressIndex {
  const pages = new Map<string, AddressIndex['pages'][number]>();
  for (const { address, kind, title } of site.graph.nodes.values()) {
    if (address === undefined || pages.has(address)) continue;
    const isNamed = title === address.slice(address.lastIndexOf('/') + 1);
    const entry: AddressIndex['pages'][number] = [address, kind];
    if (!isNamed || wanted.has(address)) entry.push(isNamed ? '' : title);
    if (wanted.has(address)) entry.push('wanted');
    pages.set(address, entry);
  }
  const proposal = unnamedProposal(site);
  return { version: 1, ...(proposal !== undefined && { proposal }), pages: [...pages.values()] };
}

/** One page a line, so that two versions can be compared. */
function print({ pages, ...head }: AddressIndex): string {
  const lines = pages.map((page) => JSON.stringify(page));
  return `${JSON.stringify(head).slice(0, -1)},"pages":[\n${lines.join(',\n')}\n]}\n`;
}
