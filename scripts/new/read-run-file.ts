import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { HandbookError, quoted, type RunRecord, readRun, readText } from '../../plugins/core/index.ts';

/** Reads the file that the site handed over: a regular one, in UTF-8. */
export function readRunFile(path: string): RunRecord {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    throw new HandbookError(`${quoted(path)} is ${stats ? 'no regular file' : 'not there'}, expected a run.`, {
      hint: 'Download it from the page of the runbook, below "Record of the run".',
    });
  }
  // Whoever names a link means the file behind it.
  const real = realpathSync(path);
  const { text, fault } = readText(dirname(real), basename(real));
  if (fault) throw new HandbookError(`${quoted(path)} cannot be used. ${fault.message}`);
  return readRun(text, path);
}
