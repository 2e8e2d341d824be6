import type { ConfigurationFacts } from '../facts.ts';
import { LabelTests } from './label-tests.ts';
import { routeAlert } from './route-alert.ts';

/** The receivers of an alert whose labels are all known, in order, as `amtool config routes test` gives them. */
export function receiversOf({ route }: ConfigurationFacts, labels: Readonly<Record<string, string>>): string[] {
  const receivers = inheritedReceivers(route);
  const labelOf = (name: string): string => (Object.hasOwn(labels, name) ? (labels[name] ?? '') : '');
  return routeAlert(route, { labelOf, tests: new LabelTests() }).map((hit) => receivers.get(hit.route) ?? '');
}

/** The receiver of each route, its own or that of the route above. */
export function inheritedReceivers(root: ConfigurationFacts['route']): Map<ConfigurationFacts['route'], string> {
  const receivers = new Map<ConfigurationFacts['route'], string>();
  const give = (route: ConfigurationFacts['route'], inherited: string): void => {
    const own = route.receiver ?? inherited;
    receivers.set(route, own);
    for (const child of route.routes) give(child, own);
  };
  give(root, '');
  return receivers;
}
