import { isRecord } from '../../schema/yaml-nodes.ts';
import { textOf } from './values.ts';

/** A dashboard in a JSON or YAML value. */
export interface FoundDashboard {
  dashboard: Record<string, unknown>;
  pointer: string;
  /** The name of the resource it comes as, which is its uid. */
  name?: string;
}

/** Finds the dashboard in a value: the value itself, as the API gives it out, or as a resource of Grafana. */
export function findDashboard(value: unknown): FoundDashboard | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'Dashboard' && isRecord(value.spec)) {
    const name = isRecord(value.metadata) ? textOf(value.metadata.name)?.slice(0, 253) : undefined;
    return { dashboard: value.spec, pointer: '/spec', ...(name !== undefined && { name }) };
  }
  if (isRecord(value.dashboard) && !Array.isArray(value.panels))
    return { dashboard: value.dashboard, pointer: '/dashboard' };
  const isDashboard = 'panels' in value || 'rows' in value;
  return isDashboard ? { dashboard: value, pointer: '' } : undefined;
}
