import { spawnSync } from 'node:child_process';
import { COMMAND, type Run } from './run-command.ts';

/**
 * Runs the bundled command with so much time of the processor and no more; a run that takes longer is killed and has no
 * exit code. Unlike a clock this does not depend on what else the machine is doing.
 */
export function runWithinCpuSeconds(
  seconds: number,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Run {
  const limited = ['-c', `ulimit -t ${seconds}; exec "$@"`, 'bash', process.execPath, COMMAND, ...args];
  const { status, stdout, stderr } = spawnSync('bash', limited, {
    cwd: options.cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}
