import { type Document, type ErrorBudget, errorBudgets, incidentMinutes } from '../../../core/index.ts';
import type { IncidentSum, ObjectiveFacts } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { readableMinutes } from '../facts/readable-minutes.ts';
import { pageLink } from '../page-link.ts';
import { asRecord, asText } from '../read-fields.ts';

/** What a service promises, with what is left to fail and which alerts watch over it. */
export function objectiveFacts(site: Site, { id, frontMatter }: Document): ObjectiveFacts[] {
  const budgets = errorBudgets(site.handbook).get(id) ?? [];
  const written = frontMatter.value.objectives;
  return (Array.isArray(written) ? written : []).map(asRecord).flatMap((record): ObjectiveFacts[] => {
    const name = asText(record?.name);
    if (name === undefined) return [];
    const budget = budgets.find(
      ({ objective }) => objective.name === record?.name && objective.target === record.target,
    );
    const [target, window] = [asText(record?.target), asText(record?.window)];
    return [
      {
        name,
        ...(target !== undefined && { target }),
        ...(window !== undefined && { window }),
        ...expression(record),
        ...(budget !== undefined && budget.minutes > 0 && { budget: budgetFacts(site, budget) }),
      },
    ];
  });
}

/** What the analyses of a service say of the time that its objectives look at, for each window once. */
export function incidentSums({ handbook }: Site, { id }: Document, analyses: readonly Document[]): IncidentSum[] {
  const windows = new Set((errorBudgets(handbook).get(id) ?? []).map(({ objective }) => objective.windowSeconds));
  return [...windows].map((window) => {
    const { analyses: count, minutes, withoutEnd } = incidentMinutes(analyses, window, handbook.today);
    return { window: daysOf(window), analyses: count, time: readableMinutes(minutes), withoutEnd };
  });
}

function expression(record: Record<string, unknown> = {}): Pick<ObjectiveFacts, 'query' | 'bad'> {
  const [query, errors, total] = [asText(record.query), asText(record.errors), asText(record.total)];
  if (errors !== undefined && total !== undefined) return { query: `${errors}\n/\n${total}`, bad: true };
  return query === undefined ? {} : { query };
}

function budgetFacts(site: Site, { objective, minutes, alerts, rules }: ErrorBudget): ObjectiveFacts['budget'] {
  return {
    percent: String(Number((objective.budget * 100).toPrecision(6))),
    time: readableBudget(minutes),
    window: daysOf(objective.windowSeconds),
    alerts: [...alerts].map(([name, count]) => {
      const [node] = site.graph.named(name, ['alert']);
      return { link: node === undefined ? { title: name, kind: 'alert' } : pageLink(site, node), rules: count };
    }),
    exportable: rules,
  };
}

/** Budgets are short: 99.999 % of 30 days leave 26 seconds. */
function readableBudget(minutes: number): string {
  if (minutes < 1) return `${Number((minutes * 60).toPrecision(2))} s`;
  return minutes < 60 ? `${Number(minutes.toPrecision(3))} min` : readableMinutes(Math.round(minutes));
}

function daysOf(seconds: number): string {
  const days = seconds / 86_400;
  return days === 1 ? '1 day' : `${days} days`;
}
