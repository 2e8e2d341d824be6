import type { Node } from '../../core/index.ts';
import type { Escalation, ServiceFacts } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { neighbours, pageLink } from './page-link.ts';
import { asWebAddress, textField } from './read-fields.ts';

/** Whom to call, from the service of a runbook or an alert; undefined when it has none. */
export function escalationOf(site: Site, id: string): Escalation | undefined {
  const service = serviceOf(site, id);
  if (service === undefined) return undefined;
  return { service: pageLink(site, service), ...ownerFacts(service) };
}

/** The service that a runbook belongs to or that an alert watches. */
export function serviceOf({ graph }: Site, id: string): Node | undefined {
  return ['belongs to', 'watches']
    .flatMap((label) => neighbours(graph, id, 'from', label))
    .find(({ kind }) => kind === 'service');
}

export function ownerFacts({ document }: Node): Pick<ServiceFacts, 'owner' | 'onCall' | 'onCallUrl' | 'tier'> {
  if (document === undefined) return {};
  const owner = textField(document, 'owner');
  const onCall = textField(document, 'on-call');
  const onCallUrl = asWebAddress(onCall);
  const { tier } = document.frontMatter.value;
  return {
    ...(owner !== undefined && { owner }),
    ...(onCall !== undefined && { onCall }),
    ...(onCallUrl !== undefined && { onCallUrl }),
    ...(typeof tier === 'number' && { tier }),
  };
}
