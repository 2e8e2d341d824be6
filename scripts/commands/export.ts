import type { Command } from 'commander';
import { exportSlo } from '../../plugins/core/index.ts';
import { registerTarget } from '../export/register-target.ts';

/** `handbook export …`: what other programs load, made from the handbook. */
export function registerExport(program: Command): void {
  const command = program.command('export').description('write what Prometheus and other programs load');
  registerTarget(command, {
    name: 'slo',
    description: 'recording rules and burn-rate alerts for the objectives of services',
    make: ({ handbook }) => exportSlo(handbook),
  });
}
