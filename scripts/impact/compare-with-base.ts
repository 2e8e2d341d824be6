import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  buildGraph,
  checkHandbook,
  HandbookError,
  type HandbookState,
  type Impact,
  impact,
  loadHandbook,
} from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions } from '../open-handbook.ts';
import { type Base, findBase } from './find-base.ts';
import { writeBase } from './write-base.ts';

/** What lies between the base and the working tree. */
export async function compareWithBase(
  asked: string | undefined,
  options: HandbookOptions,
): Promise<{ base: Base; impact: Impact }> {
  const after = await open({ ...checkedOptions(options), baseline: false, allowEmpty: true });
  const root = resolve(options.root);
  const base = findBase(root, asked);
  const folder = mkdtempSync(join(tmpdir(), 'handbook-base-'));
  try {
    const { links } = writeBase(root, base.commit, folder);
    const { settings } = options;
    const today = after.handbook.today;
    const before = await openBase({ root: folder, today, ...(settings !== undefined && { settings }) }, base);
    // A link is not followed now and was not then: what is said of it is no news.
    const problems = after.problems.filter(({ file }) => !links.has(file));
    return { base, impact: impact(before, { ...after, problems }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openBase(options: HandbookOptions, { name }: Base): Promise<HandbookState> {
  try {
    return await open({ ...options, baseline: false, cache: false, allowEmpty: true });
  } catch (error) {
    if (!(error instanceof HandbookError)) throw error;
    const message = error.message.replaceAll(options.root, name);
    throw new HandbookError(`The handbook of the base cannot be read: ${message}`, {
      hint: 'Name a base at which it could: `handbook impact BASE`.',
      cause: error,
    });
  }
}

async function open(options: Parameters<typeof loadHandbook>[0]): Promise<HandbookState> {
  const handbook = await loadHandbook(options);
  const graph = buildGraph(handbook);
  return { handbook, graph, problems: checkHandbook(handbook, graph).problems };
}
