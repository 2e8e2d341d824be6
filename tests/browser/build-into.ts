import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const TOOLKIT = resolve(import.meta.dirname, '../..');

export interface BuildWanted {
  keepGoing?: boolean;
  today?: string;
}

/** Builds as people do. The day is fixed, so that reviews fall due in no test run before another. */
export async function buildInto(folder: string, root: string, options: BuildWanted = {}): Promise<void> {
  const keepGoing = options.keepGoing ? ['--keep-going'] : [];
  const args = ['build', '--root', root, '--out', folder, '--today', options.today ?? '2026-11-20', ...keepGoing];
  const command = promisify(execFile)(process.execPath, [join(TOOLKIT, 'dist/handbook.mjs'), ...args], {
    cwd: TOOLKIT,
  });
  await command.catch((error: { code?: number; stdout?: string; stderr?: string }) => {
    // With --keep-going, 1 says that the site was written in spite of faults.
    if (options.keepGoing && error.code === 1) return;
    throw new Error(`handbook build failed: ${error.stdout}${error.stderr}`);
  });
}
