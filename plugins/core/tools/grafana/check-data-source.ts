import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { checkVariables } from './check-variables.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import { dataSourceOf, isBuiltIn } from './data-source.ts';

/** Reports each data source that is named by its uid, which is another one in every Grafana, at its first place. */
export function checkDataSource(value: unknown, pointer: string, seen: Set<string>, reading: DashboardReading): void {
  const source = dataSourceOf(value, reading);
  const { name } = source;
  if (name === undefined || isBuiltIn(source) || seen.has(name)) return;
  const place = isRecord(value) ? `${pointer}/uid` : pointer;
  if (/\$|\[\[/.test(name)) {
    checkVariables(name, place, reading);
    return;
  }
  seen.add(name);
  const message = `Found the data source ${quoted(name)} by its name in one Grafana, expected a variable of type \`datasource\`: in other Grafanas the panels stay empty.`;
  reading.report(place, message, { rule: 'data-source-is-a-variable' });
}
