import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError, type Renames } from '../../plugins/core/index.ts';
import { runGit } from '../impact/run-git.ts';

/** Reads from the history of the repository what became of files that are gone. Nothing is known where there is no git. */
export function renamesInGit(root: string): Renames {
  const renamed = readRenames(root);
  return (file) => {
    let now = renamed.get(file);
    // One file may have moved several times, and back.
    for (let step = 0; now !== undefined && step < MOST_STEPS; step++) {
      if (lstatSync(join(root, now), { throwIfNoEntry: false })?.isFile()) return now;
      now = renamed.get(now);
    }
    return undefined;
  };
}

const MOST_STEPS = 20;

/** Older renames of one name are hidden by newer ones. Paths outside of the root are left out by git. */
function readRenames(root: string): Map<string, string> {
  const renamed = new Map<string, string>();
  const words = log(root).split('\0');
  for (let at = 0; at + 2 < words.length; ) {
    const [status = '', from = '', to = ''] = words.slice(at, at + 3);
    if (!/^\n?R\d+$/.test(status)) {
      at++;
      continue;
    }
    if (!renamed.has(from)) renamed.set(from, to);
    at += 3;
  }
  return renamed;
}

function log(root: string): string {
  const form = ['--format=', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--relative'];
  const args = [
    'log',
    `--max-count=${MOST_COMMITS}`,
    '--no-ext-diff',
    '--no-textconv',
    ...form,
    '--end-of-options',
    'HEAD',
    '--',
    '.',
  ];
  try {
    const { ok, stdout } = runGit(root, args);
    return ok ? stdout.toString('utf8') : '';
  } catch (error) {
    if (error instanceof HandbookError) return '';
    throw error;
  }
}

/** With renames. Who left a link dead for longer has other troubles. */
const MOST_COMMITS = 1000;
