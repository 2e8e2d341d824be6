import { defineTool } from '../../model/tool.ts';
import { healthConfigurationKind, healthReportKind } from '../health/name-kinds.ts';
import { relateReports } from '../health/relate-reports.ts';
import { viewHealth } from '../health/view-health.ts';
import { formOf } from './form-of.ts';
import { readSource } from './read-source.ts';

/** The monitor that creates and removes a small deployment all day: its statistics, its points, its run configuration. */
export const openstackHealthMonitor = defineTool({
  id: 'openstack-health-monitor',
  title: 'OpenStack health monitor',
  files: /\.(?:psv|influx|eml|env)$|[._-]influx\.txt$|(?:^|\/)run[\w.-]*\.sh$/i,
  nameKinds: [healthReportKind, healthConfigurationKind],
  detect: (source) => formOf(source) !== undefined,
  read: readSource,
  view: viewHealth,
  relate: relateReports,
});
