import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolkitFolder } from '../../plugins/core/index.ts';
import { isRunning } from './swap-output.ts';

/** The folder for what the site generator writes for itself. */
export interface WorkFolder {
  /** Relative to the toolkit, as the generator wants it. */
  name: string;
  /** False for a build that runs beside another one of the same handbook: the two would write one cache. */
  mayCache: boolean;
  release(): void;
}

/**
 * Gives every handbook a work folder of its own, the same in every build, so that the generator's cache fits; a second
 * build at the same time gets one that it alone uses.
 */
export function takeWorkFolder(root: string): WorkFolder {
  const name = join('.docusaurus', createHash('sha256').update(root).digest('hex').slice(0, 12));
  const lock = join(toolkitFolder(), `${name}.lock`);
  mkdirSync(join(toolkitFolder(), '.docusaurus'), { recursive: true });
  if (takeLock(lock)) return { name, mayCache: true, release: () => rmSync(lock, { force: true }) };
  const own = `${name}-${process.pid}`;
  return {
    name: own,
    mayCache: false,
    release: () => rmSync(join(toolkitFolder(), own), { recursive: true, force: true }),
  };
}

function takeLock(lock: string): boolean {
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (attempt === 2 || isRunning(holderOf(lock))) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}
