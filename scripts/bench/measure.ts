import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandbookError } from '../../plugins/core/index.ts';

/** What one run of a program cost, its children included. */
export interface Measurement {
  /** Seconds of processor time, user and system. */
  cpu: number;
  wall: number;
  /** Largest resident size of any of its processes, in MB of 10^6 bytes. */
  memory: number;
  /** `timeout`'s 124 when it was stopped. */
  exitCode: number;
  stoppedAfter: number | undefined;
  /** The end of what it wrote, for a message when it failed. */
  output: string;
}

export interface Program {
  command: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Seconds after which it is stopped. */
  limit?: number;
}

const GNU_TIME = '/usr/bin/time';
const LIMIT = 900;
const KEPT_OUTPUT = 4_000;

/** Runs a program under GNU time, which alone counts the time of children that were waited for. */
export async function measure({ command, args, cwd, env = {}, limit = LIMIT }: Program): Promise<Measurement> {
  if (!existsSync(GNU_TIME)) {
    throw new HandbookError(`The bench measures with \`${GNU_TIME}\`, which is not there.`, {
      hint: 'Install it, on Debian with `apt-get install time`.',
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'handbook-measure-'));
  const figures = join(folder, 'figures');
  try {
    const output = await run(
      GNU_TIME,
      [
        '--quiet',
        '--output',
        figures,
        '--format',
        '%U %S %e %M %x',
        'timeout',
        '--kill-after=10',
        String(limit),
        command,
        ...args,
      ],
      { cwd, env: { ...process.env, NO_COLOR: '1', CI: 'true', ...env } },
    );
    const [user = 0, system = 0, wall = 0, kilobytes = 0, exitCode = 0] = readFileSync(figures, 'utf8')
      .split(/\s+/)
      .map(Number);
    const stopped = exitCode === 124 || exitCode === 137;
    const memory = (kilobytes * 1024) / 1e6;
    return { cpu: user + system, wall, memory, exitCode, stoppedAfter: stopped ? limit : undefined, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures several times and hands on the run in the middle, because other work on the machine disturbs single runs. */
export async function measureMedian(times: number, once: () => Promise<Measurement>): Promise<Measurement> {
  const runs: Measurement[] = [];
  for (let run = 0; run < times; run++) runs.push(await once());
  runs.sort((a, b) => a.cpu - b.cpu);
  return runs[Math.floor(runs.length / 2)] as Measurement;
}

function run(command: string, args: string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
