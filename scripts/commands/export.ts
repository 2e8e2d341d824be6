import type { Command } from 'commander';
import {
  exportDashboards,
  exportFiles,
  exportPrometheus,
  exportSlo,
  type RuleFormat,
} from '../../plugins/core/index.ts';
import { registerTarget } from '../export/register-target.ts';

/** `handbook export …`: what other programs load, made from the handbook. */
export function registerExport(program: Command): void {
  const command = program.command('export').description('write what Prometheus, Alertmanager and Grafana load');
  registerTarget(command, {
    name: 'prometheus',
    description: 'rule files, with a `runbook_url` on each alert',
    formats: ['rules', 'manifests', 'helm'],
    make: ({ handbook, graph, format }) => exportPrometheus(handbook, graph, format as RuleFormat),
  });
  registerTarget(command, {
    name: 'alertmanager',
    description: 'configurations of Alertmanager',
    make: ({ handbook }) => exportFiles(handbook, 'alertmanager'),
  });
  registerTarget(command, {
    name: 'grafana',
    description: 'dashboards',
    formats: ['files', 'configmaps'],
    make: ({ handbook, format }) =>
      format === 'configmaps' ? exportDashboards(handbook) : exportFiles(handbook, 'grafana'),
  });
  registerTarget(command, {
    name: 'slo',
    description: 'recording rules and burn-rate alerts for the objectives of services',
    make: ({ handbook }) => exportSlo(handbook),
  });
}
