import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { checkQuery } from './check-query.ts';
import type { VariableFacts } from './dashboard-facts.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { type DataSource, dataSourceOf, isPrometheus } from './data-source.ts';
import { LONGEST_QUERY } from './longest-query.ts';
import { listOf, recordOf, textOf } from './values.ts';

/** Takes down the variables and inputs of a dashboard, before anything that may use them is read. */
export function defineVariables(dashboard: Record<string, unknown>, reading: DashboardReading): void {
  for (const input of listOf(dashboard.__inputs).map(recordOf)) {
    const name = textOf(input.name);
    if (name !== undefined) reading.inputs.set(name, textOf(input.pluginId) ?? '');
  }
  for (const [index, variable] of variablesOf(dashboard).entries()) {
    const pointer = `/templating/list/${index}`;
    const name = isRecord(variable) ? textOf(variable.name) : undefined;
    if (name === undefined) {
      reading.report(pointer, 'Found a variable without a name, give it one: Grafana shows an error on the dashboard.');
      continue;
    }
    if (reading.variables.has(name)) {
      const message = `Repeated variable ${quoted(name)}, expected each name once: rename one of them.`;
      reading.report(`${pointer}/name`, message, { rule: 'name-is-unique', severity: 'warning' });
    }
    const { type, query } = recordOf(variable);
    reading.variables.set(name, { pointer, type: String(type) });
    if (type === 'datasource' && typeof query === 'string') reading.inputs.set(name, query);
  }
}

/** Reads what each variable shows, and checks the queries of those that ask Prometheus. */
export function readVariables(dashboard: Record<string, unknown>, reading: DashboardReading): VariableFacts[] {
  return variablesOf(dashboard).map((variable, index) => {
    const { name, label, type, query, definition, datasource } = recordOf(variable);
    const pointer = `/templating/list/${index}/query`;
    const asked = isRecord(query) ? query.query : query;
    if (type === 'query' && typeof asked === 'string')
      checkVariableQuery(
        asked,
        isRecord(query) ? `${pointer}/query` : pointer,
        dataSourceOf(datasource, reading),
        reading,
      );
    return {
      name: (textOf(name) ?? '').slice(0, 100),
      label: (textOf(label) ?? '').slice(0, 100),
      type: (textOf(type) ?? '').slice(0, 100),
      query: (textOf(asked) ?? textOf(definition) ?? '').slice(0, 1000),
    };
  });
}

function variablesOf(dashboard: Record<string, unknown>): readonly unknown[] {
  return listOf(recordOf(dashboard.templating).list);
}

function checkVariableQuery(query: string, pointer: string, source: DataSource, reading: DashboardReading): void {
  if (!isPrometheus(source) || query.length > LONGEST_QUERY) return;
  const match = LABEL_VALUES.exec(query) ?? QUERY_RESULT.exec(query);
  const expression = match?.[2];
  if (expression === undefined) return;
  checkQuery({ expression, pointer, text: query, offset: match?.[1]?.length ?? 0 }, reading);
}

const LABEL_VALUES = /^(\s*label_values\()(.+),\s*[^\s,(){}"]+\s*\)\s*$/s;
const QUERY_RESULT = /^(\s*query_result\()(.+)\)\s*$/s;
