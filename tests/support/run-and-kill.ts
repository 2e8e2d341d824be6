import { spawn } from 'node:child_process';
import { COMMAND } from './run-command.ts';

/** Starts the bundled command and kills it, as `kill -9` does, after some milliseconds; says whether it had ended by itself. */
export function runAndKill(args: readonly string[], after: number, env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: 'ignore',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...env },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === null);
    });
  });
}
