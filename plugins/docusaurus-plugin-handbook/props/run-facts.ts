import type { Node } from '../../core/index.ts';
import type { RunFacts } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { hasSteps } from '../site/page-steps.ts';
import { serviceOf } from './escalation.ts';
import { isDeprecated, neighbours } from './page-link.ts';

/** What the record of a run on a runbook's page begins with; undefined where there is nothing to tick off. */
export function runOfRunbook(site: Site, runbook: Node): RunFacts | undefined {
  const { address, document } = runbook;
  if (address === undefined || document === undefined || !hasSteps(site.handbook.kinds, document)) return undefined;
  const alerts = neighbours(site.graph, runbook.id, 'from', 'answers').map(({ name }) => name);
  return { page: address, alerts, runbooks: [runbook.name], ...serviceNamed(site, runbook.id) };
}

/** The same on the page of an alert. One that shows a single runbook shares the runs of that runbook's page. */
export function runOfAlert(site: Site, alert: Node, runbooks: readonly Node[]): RunFacts | undefined {
  const inUse = runbooks.filter((runbook) => !isDeprecated(runbook));
  const shown = (inUse.length > 0 ? inUse : runbooks).flatMap((runbook) => runOfRunbook(site, runbook) ?? []);
  const [only] = shown;
  if (only === undefined || alert.address === undefined) return undefined;
  return {
    page: shown.length === 1 ? only.page : alert.address,
    alerts: [alert.name],
    runbooks: shown.flatMap((run) => run.runbooks),
    ...(serviceNamed(site, alert.id) ?? (only.service !== undefined && { service: only.service })),
  };
}

function serviceNamed(site: Site, id: string): Pick<RunFacts, 'service'> | undefined {
  const service = serviceOf(site, id)?.name;
  return service === undefined ? undefined : { service };
}
