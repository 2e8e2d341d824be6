import { type CoverageEntry, coverage, type Node } from '../../core/index.ts';
import type { AlertRuleFacts, MostWantedProps, WantedAlert } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { alertEntry } from './alert-entry.ts';
import { escalationOf } from './escalation.ts';
import { pageLink } from './page-link.ts';
import { runbookProposal } from './runbook-proposal.ts';
import { severityMarks } from './severities.ts';

/** The alerts without a runbook as `handbook coverage` lists them, each with what somebody needs to write one. */
export function wantedAlerts(site: Site): WantedAlert[] {
  return coverage(site.handbook, site.graph).lists.mostWanted.flatMap((entry) => {
    const [alert] = site.graph.named(entry.name, ['alert']);
    return alert === undefined ? [] : [wantedAlert(site, alert, entry)];
  });
}

/** What the page of most wanted runbooks lists. Texts to start from travel for the first ones only: each is a page. */
export function mostWantedProps(site: Site): MostWantedProps {
  const { alerts } = coverage(site.handbook, site.graph);
  const wanted = wantedAlerts(site).map(({ proposal, ...alert }, index) => ({
    ...alert,
    ...(proposal !== undefined && index < MOST_PROPOSALS && { proposal }),
  }));
  return { wanted, alerts: alerts.total, withRunbook: alerts.withRunbook };
}

const MOST_PROPOSALS = 100;

function wantedAlert(site: Site, alert: Node, { guess }: CoverageEntry): WantedAlert {
  const { name, address, severities, summary, service } = alertEntry(site, alert);
  const owner = escalationOf(site, alert.id)?.owner;
  const [meant] = guess === undefined ? [] : site.graph.named(guess, ['runbook']);
  const proposal = runbookProposal(site, alert);
  return {
    name,
    address,
    severities,
    ...(summary !== undefined && { summary }),
    ...(service !== undefined && { service }),
    ...(owner !== undefined && { owner }),
    ...(meant !== undefined && { guess: pageLink(site, meant) }),
    rules: (alert.rules ?? []).slice(0, MOST_RULES).map(({ rule }) => firing(site, rule)),
    ...(proposal !== undefined && { proposal }),
  };
}

/** The alert's own page has them all. */
const MOST_RULES = 3;

type Rule = NonNullable<Node['rules']>[number]['rule'];

function firing({ handbook }: Site, rule: Rule): Pick<AlertRuleFacts, 'expression' | 'for' | 'severity'> {
  const [severity] = severityMarks(handbook.settings, [rule.labels.severity]);
  return {
    expression: rule.expression,
    ...(rule.for !== undefined && { for: rule.for }),
    ...(severity !== undefined && { severity }),
  };
}
