import { spawnSync } from 'node:child_process';

/** Whether promtool is installed; tests that run it are skipped elsewhere. */
export const hasPromtool: boolean = spawnSync('promtool', ['--version']).error === undefined;

/** Runs promtool in a folder; what it says where it refuses. */
export function promtool(args: readonly string[], cwd: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}
