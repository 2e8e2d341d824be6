import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, toolkitFolder } from '../../plugins/core/index.ts';
import { isRunning } from './swap-output.ts';

/** The folder for what the site generator writes for itself. */
export interface WorkFolder {
  /** Relative to the toolkit, as the generator wants it. */
  name: string;
  release(): void;
}

const FOLDER = '.docusaurus';
const MOST = 100;

/**
 * Gives every build a work folder of its own: two at the same time would read each other's pages. The first free one,
 * since its name goes into the names of scripts: the same handbook, built twice, is to give the same files.
 */
export function takeWorkFolder(): WorkFolder {
  const parent = join(toolkitFolder(), FOLDER);
  mkdirSync(parent, { recursive: true });
  for (let number = 1; number <= MOST; number++) {
    const folder = join(parent, `build-${number}`);
    const lock = `${folder}.lock`;
    if (!take(lock)) continue;
    rmSync(folder, { recursive: true, force: true });
    const release = (): void => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(lock, { force: true });
    };
    return { name: join(FOLDER, `build-${number}`), release };
  }
  throw new HandbookError(`${MOST} builds run at the same time.`, { hint: `Wait for them, or remove \`${parent}\`.` });
}

/** Takes a lock that is free, or whose holder is gone. */
function take(lock: string): boolean {
  for (const attempt of [1, 2]) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (attempt === 1 && !isRunning(holderOf(lock))) rmSync(lock, { force: true });
    }
  }
  return false;
}

/** A lock that is being written names nobody yet; it is held all the same. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}
