import { defineTool } from '../../model/tool.ts';
import { healthConfigurationKind, healthReportKind } from '../health/name-kinds.ts';
import { relateReports } from '../health/relate-reports.ts';
import { viewHealth } from '../health/view-health.ts';
import { formOf } from './form-of.ts';
import { readConfiguration } from './read-configuration.ts';
import { readMetrics } from './read-metrics.ts';

/** The monitor that runs scenarios against a cloud and pushes metrics: its env.yaml, and what it has pushed. */
export const scsHealthMonitor = defineTool({
  id: 'scs-health-monitor',
  title: 'SCS health monitor',
  files: /\.(?:prom|metrics|openmetrics|ya?ml)$|[._-]metrics\.txt$/i,
  nameKinds: [healthReportKind, healthConfigurationKind],
  detect: (source) => formOf(source) !== undefined,
  read: (source) => (formOf(source) === 'metrics' ? readMetrics(source) : readConfiguration(source)),
  view: viewHealth,
  relate: relateReports,
});
