import { alertAddresses } from '../graph/alert-addresses.ts';
import { judgeAlerts } from '../graph/queries/judge-alerts.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { AlertRule } from '../model/monitoring.ts';
import { NO_URL } from '../model/settings.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** The `runbook_url` that each alerting rule should be exported with; undefined where the one that it has stays as written. */
export function wantedRunbookUrls(handbook: Handbook, graph: Graph): Map<AlertRule, string | undefined> {
  // Nobody can open the address of an author's machine.
  if (handbook.settings.url === NO_URL) return new Map();
  const site = handbook.settings.url.replace(/\/+$/, '');
  const addresses = alertAddresses(handbook);
  const inputs = new Map(
    handbook.documents.map(({ file, frontMatter }) => [file, labelsOfInputs(frontMatter.value.inputs)]),
  );
  const wanted = new Map<AlertRule, string | undefined>();
  for (const { rule, url, target, runbook } of judgeAlerts(handbook, graph).rules) {
    const page = `${site}${addresses.get(rule.alert) ?? ''}`;
    const stable = page + fragmentOf(inputs.get(runbook ?? '') ?? []);
    // Another page of this handbook was chosen by somebody, and so was a page elsewhere that nobody has written here.
    const keeps = url !== undefined && url.trim() !== page && (isBelow(url, site) || target?.status === 'external');
    wanted.set(rule, keeps || url === stable ? undefined : stable);
  }
  return wanted;
}

/** Labels travel behind the `#`: that part of an address is not sent to any server. */
function fragmentOf(labels: readonly string[]): string {
  const parts = labels.map((label) => `${label}={{ $labels.${label} | urlquery }}`);
  return parts.length === 0 ? '' : `#?${parts.join('&')}`;
}

/** The labels of the alert from which the inputs of a runbook are filled. */
function labelsOfInputs(inputs: unknown): string[] {
  if (!Array.isArray(inputs)) return [];
  const labels = inputs.filter(isRecord).map((input) => input['from-label']);
  return [...new Set(labels.filter((label): label is string => typeof label === 'string' && LABEL.test(label)))];
}

const LABEL = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

function isBelow(url: string, site: string): boolean {
  const trimmed = url.trim();
  return trimmed === site || trimmed.startsWith(`${site}/`);
}
