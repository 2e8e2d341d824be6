import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toolkitFolder } from '../../plugins/core/index.ts';
import { isRunning } from './swap-output.ts';

/** The folder for what the site generator writes for itself. */
export interface WorkFolder {
  /** Relative to the toolkit, as the generator wants it. */
  name: string;
  release(): void;
}

const FOLDER = '.docusaurus';

/** Gives every build a work folder of its own: two at the same time would read each other's pages. */
export function takeWorkFolder(): WorkFolder {
  const parent = join(toolkitFolder(), FOLDER);
  mkdirSync(parent, { recursive: true });
  removeRemains(parent);
  const name = join(FOLDER, `build-${process.pid}`);
  const remove = (): void => rmSync(join(toolkitFolder(), name), { recursive: true, force: true });
  remove();
  return { name, release: remove };
}

/** Of builds that were killed. */
function removeRemains(parent: string): void {
  for (const entry of readdirSync(parent)) {
    const pid = /^build-(\d+)$/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}
