import { isRecord } from '../../schema/yaml-nodes.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { findVariables } from './find-variables.ts';
import { textOf } from './values.ts';

/** Where a panel gets its data, as far as the dashboard says. */
export interface DataSource {
  /** Uid or name as written; undefined for the default. */
  name: string | undefined;
  /** The plugin, such as `prometheus`; undefined when nothing says so. */
  type: string | undefined;
}

/** Reads a `datasource` field: a uid with its type, a name as in older dashboards, or nothing for the default. */
export function dataSourceOf(value: unknown, reading: DashboardReading): DataSource {
  const name = textOf(isRecord(value) ? (value.uid ?? value.name) : value);
  const type = isRecord(value) ? textOf(value.type ?? value.group) : undefined;
  if (name === undefined) return { name, type };
  const [variable] = findVariables(name);
  return { name, type: type ?? ((variable ? reading.inputs.get(variable.name) : undefined) || typeByName(name)) };
}

/** Names that people give to data sources of other programs, in dashboards that say no type. */
function typeByName(name: string): string | undefined {
  return /loki|influx|elastic|opensearch|tempo|jaeger|zipkin|graphite|cloudwatch|victoria-?logs|mysql|postgres|-- /i.exec(
    name,
  )?.[0];
}

/** Whether queries to it are PromQL; what is not said otherwise is taken for Prometheus where a query has an `expr`. */
export function isPrometheus({ type }: DataSource): boolean {
  return type === undefined || /prometheus/i.test(type);
}

/** Mixed, the results of other panels and queries, Grafana itself: not a source of its own. */
export function isBuiltIn({ name, type }: DataSource): boolean {
  return (
    name === undefined ||
    /^(?:default|grafana|__expr__|-100|-- .* --)$/i.test(name) ||
    type === 'datasource' ||
    type === 'grafana'
  );
}
