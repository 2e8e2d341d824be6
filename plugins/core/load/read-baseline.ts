import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Baseline } from '../model/baseline.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText } from '../model/plain-text.ts';
import { readText } from './read-text.ts';

export const BASELINE_FILE = 'handbook.baseline.json';

interface Where {
  root: string;
  /** Another file than that in the root; false for none. */
  baseline?: string | false;
}

export interface BaselineReading extends Pick<Handbook, 'baseline'> {
  file: string | undefined;
  /** For positions and code frames. */
  text: string;
}

/** Where the baseline of a handbook is; undefined when it has none. */
export function baselinePath({ root, baseline }: Where): string | undefined {
  if (baseline === false) return undefined;
  if (baseline !== undefined) return resolve(baseline);
  const path = join(resolve(root), BASELINE_FILE);
  return existsSync(path) ? path : undefined;
}

/**
 * Reads the baseline of a handbook and keeps what is wrong with it for who asks: only a check needs it, and a damaged one
 * is no reason to leave other questions without an answer.
 */
export function openBaseline(where: Where, schemaFaults: Handbook['schemaFaults']): BaselineReading {
  try {
    const baseline = readBaseline(where, schemaFaults);
    return { baseline: () => baseline, file: baseline?.file, text: baseline?.text ?? '' };
  } catch (error) {
    const refuse = (): never => {
      throw error;
    };
    return { baseline: refuse, file: undefined, text: '' };
  }
}

/** Reads the baseline. Throws a HandbookError for one that cannot be used: nobody could tell what is new. */
export function readBaseline(where: Where, schemaFaults: Handbook['schemaFaults']): Baseline | undefined {
  const path = baselinePath(where);
  if (path === undefined) return undefined;
  const file = shownAs(path, resolve(where.root));
  if (!existsSync(path)) {
    throw new HandbookError(`The baseline \`${plainText(file)}\` does not exist.`, {
      hint: 'Write it with `handbook lint --update-baseline`, or leave `--baseline` out.',
    });
  }
  const { text, fault } = readText(dirname(path), basename(path));
  if (fault !== undefined) throw unusable(file, fault.message);
  const value = parse(text, file);
  refuseNewer(value, file);
  const [first] = schemaFaults('baseline', value, () => ({}));
  if (first !== undefined) throw unusable(file, first.message);
  // The schema has just proved it.
  return { file, text, entries: (value as { entries: Baseline['entries'] }).entries };
}

/** One from elsewhere is called as if it stood in the root, as settings are. */
function shownAs(path: string, root: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') || isAbsolute(inside) ? BASELINE_FILE : inside.split(sep).join('/');
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(file, 'It is not valid JSON.', cause);
  }
}

function refuseNewer(value: unknown, file: string): void {
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version !== 'number' || version <= VERSION) return;
  throw new HandbookError(
    `The baseline \`${plainText(file)}\` has version ${version}, this toolkit reads version ${VERSION}.`,
    {
      hint: 'Update the toolkit to the version that wrote it, or report everything with --no-baseline.',
    },
  );
}

const VERSION = 1;

function unusable(file: string, reason: string, cause?: unknown): HandbookError {
  return new HandbookError(`The baseline \`${plainText(file)}\` cannot be read: ${reason}`, {
    hint: 'Take it from the history of the repository again, then run `handbook lint --update-baseline`; after a conflict take either side whole.',
    cause,
  });
}
