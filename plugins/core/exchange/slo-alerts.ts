import { expectedRunbookUrl } from '../graph/runbook-urls/expected-runbook-url.ts';
import type { Handbook } from '../model/handbook.ts';
import { plainText } from '../model/plain-text.ts';
import { NO_URL, type Settings } from '../model/settings.ts';
import { printDuration } from '../tools/prometheus/alerting/print-duration.ts';
import { type BurnRate, burnRates } from '../tools/prometheus/slo/burn-rates.ts';
import type { Objective } from '../tools/prometheus/slo/objectives-of.ts';
import { block, inQuotes, labelLines, recordName, selectorOf } from './slo-text.ts';

/** One alert with a rule for each burn rate: all of a service share a name, and so a runbook. */
export function sloAlerts(objective: Objective, { settings }: Handbook): string {
  return burnRates(objective.windowSeconds, objective.budget)
    .map((rate) => alertRule(objective, rate, settings))
    .join('\n');
}

function alertRule(objective: Objective, rate: BurnRate, settings: Settings): string {
  const { factor, long, short, urgency } = rate;
  const alert = `${inCapitals(objective.service)}ErrorBudgetBurn`;
  const over = (window: number): string =>
    `${recordName(window)}${selectorOf(objective)} > (${factor} * ${decimal(objective.budget)})`;
  const labels = {
    severity: settings.severities?.[LEVEL[urgency]]?.[0] ?? LEVEL[urgency],
    long_window: printDuration(long),
    short_window: printDuration(short),
  };
  const url = expectedRunbookUrl(
    { folder: '', id: '', address: '' },
    { siteUrl: settings.url === NO_URL ? undefined : settings.url, alert },
  );
  const annotations = Object.entries({
    summary: summaryOf(objective, rate),
    description: descriptionOf(objective, rate),
    ...(url !== undefined && { runbook_url: url }),
  });
  return [
    `      - alert: ${alert}`,
    `        expr: ${block(`${over(long)}\nand\n${over(short)}`)}`,
    `        for: ${urgency === 'page' ? '2m' : '15m'}`,
    '        labels:',
    labelLines(objective, labels),
    '        annotations:',
    ...annotations.map(([name, text]) => `          ${name}: ${inQuotes(text)}`),
    '',
  ].join('\n');
}

const LEVEL = { page: 'critical', ticket: 'warning' } as const;

function summaryOf({ service, name }: Objective, { factor }: BurnRate): string {
  return `${forTemplate(service)} spends its error budget ${factor} times too fast: ${forTemplate(name)}.`;
}

function descriptionOf({ target, windowSeconds, budget }: Objective, { long, factor }: BurnRate): string {
  const whole = printDuration(windowSeconds);
  const lasts = printDuration(Math.round(windowSeconds / factor / 3600) * 3600);
  return `In the last ${printDuration(long)} {{ $value | humanizePercentage }} of all events were bad. The objective is ${target} % over ${whole}, which allows ${decimal(budget * 100)} %; at this rate the budget of ${whole} lasts ${lasts} at most.`;
}

/** Braces of a name would begin a template of Prometheus. */
function forTemplate(name: string): string {
  return plainText(name).replaceAll('{{', '{ {');
}

function inCapitals(service: string): string {
  const words = service.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Service';
}

/** Never as `5e-7`, and without digits that nobody wrote. */
function decimal(value: number): string {
  return Number(value.toPrecision(12))
    .toFixed(12)
    .replace(/\.?0+$/, '');
}
