import { spawn } from 'node:child_process';
import { delimiter, isAbsolute, join } from 'node:path';
import { isExecutable } from '../is-executable.ts';

const LONGEST = 60_000;
const MOST_OUTPUT = 1_000_000;

export interface ProgramRun {
  /** Undefined when it was stopped because it took too long. */
  code: number | undefined;
  output: string;
}

/** Runs a program in a folder, without a shell, input, or more of the environment than it needs to be found. */
export function runProgram(program: string, args: readonly string[], cwd: string): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(pathOf(program) ?? program, args, {
      cwd,
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    const keep = (chunk: Buffer): void => {
      if (output.length < MOST_OUTPUT) output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}

export function isInstalled(program: string): boolean {
  return pathOf(program) !== undefined;
}

/** Its first place on the path; relative parts of the path would lead into the content. */
function pathOf(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}
