import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { HandbookError } from '../../plugins/core/index.ts';

/** A folder beside the output, in which a site can be built while the old one is still being read. */
export interface PendingOutput {
  folder: string;
  /** Puts the finished site in the place of the old one. */
  swapIn(): void;
  /** Removes what has been written so far. */
  discard(): void;
}

/** How an output folder of ours is known, and the option that names another. */
export interface OutputKind {
  holds: readonly string[];
  noun: string;
  option: string;
}

export const SITE: OutputKind = { holds: ['404.html', 'assets', 'index.html'], noun: 'a site', option: '--out' };

/** Prepares to replace an output folder. Refuses one that holds anything but an output of ours: replacing deletes it. */
export function prepareOutput(out: string, root: string, kind: OutputKind = SITE): PendingOutput {
  const target = resolve(out);
  refuseForeignFolder(target, resolve(root), kind);
  removeRemains(target);
  const folder = `${target}.tmp-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  return {
    folder,
    swapIn() {
      if (existsSync(target)) renameSync(target, old);
      renameSync(folder, target);
      rmSync(old, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function refuseForeignFolder(target: string, root: string, { holds, noun, option }: OutputKind): void {
  const hint = `Name an empty or new folder with ${option}.`;
  const inside = relative(target, root);
  if (inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`))) {
    throw new HandbookError(`The output folder \`${target}\` holds the handbook itself.`, { hint });
  }
  mkdirSync(dirname(target), { recursive: true });
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new HandbookError(`The output \`${target}\` is not a folder.`, { hint });
  const entries = readdirSync(target);
  if (entries.length > 0 && !holds.every((entry) => entries.includes(entry))) {
    throw new HandbookError(`The output folder \`${target}\` holds something else than ${noun}.`, { hint });
  }
}

/** A build that was killed leaves its folder behind; whoever wrote it is gone when its process is. */
function removeRemains(target: string): void {
  const name = target.slice(dirname(target).length + 1);
  for (const entry of readdirSync(dirname(target))) {
    const match = /^\.(?:tmp|old)-(\d+)$/.exec(entry.startsWith(name) ? entry.slice(name.length) : '');
    if (match !== null && !isRunning(Number(match[1]))) {
      rmSync(join(dirname(target), entry), { recursive: true, force: true });
    }
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
