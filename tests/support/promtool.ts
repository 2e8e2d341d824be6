import { spawnSync } from 'node:child_process';

/** Whether promtool is installed; tests that run it are skipped elsewhere. */
export const hasPromtool: boolean = isInstalled('promtool', 'prometheus');
/** Whether amtool is installed. */
export const hasAmtool: boolean = isInstalled('amtool', 'prometheus-alertmanager');

/** Whether a Prometheus and an Alertmanager can be started. */
export const hasPrometheus: boolean = isInstalled('prometheus', 'prometheus');
export const hasAlertmanager: boolean = isInstalled('prometheus-alertmanager', 'prometheus-alertmanager');

function isInstalled(program: string, debianPackage: string): boolean {
  if (spawnSync(program, ['--version']).error === undefined) return true;
  console.warn(
    `Skipped: tests that run ${program}, which is not installed; Debian has it in the package ${debianPackage}.`,
  );
  return false;
}

/** Runs promtool in a folder; what it says where it refuses. */
export function promtool(args: readonly string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}
