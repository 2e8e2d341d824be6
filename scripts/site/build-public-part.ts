import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildGraph,
  checkHandbook,
  compileInternal,
  type FindInternal,
  type Handbook,
  HandbookError,
  type InternalText,
  indexLines,
  loadHandbook,
  type PublicPart,
  plainPath,
  publicPart,
} from '../../plugins/core/index.ts';
import { openHandbook } from '../open-handbook.ts';
import { printNotice, printProgress } from '../terminal.ts';
import type { BuildOptions } from './build-site.ts';
import { printProblems } from './print-problems.ts';
import { runDocusaurus } from './run-docusaurus.ts';
import { searchFolder } from './search-folder.ts';
import { type PendingOutput, prepareOutput } from './swap-output.ts';
import { writePublicSource } from './write-public-source.ts';

/**
 * Builds site and source of what everybody may read of a private handbook. The source is written first, in a folder of its
 * own, and the site is built from there as any other: what the source does not hold, the site cannot show. Both are
 * searched for what is internal before either is put in its place.
 */
export async function buildPublicPart(options: BuildOptions): Promise<0 | 1> {
  if (options.keepGoing)
    throw new HandbookError('A public part is published without errors or not at all.', {
      hint: 'Leave out `--keep-going`.',
    });
  printProgress('Dividing the handbook …');
  const { handbook, graph } = await openHandbook(options);
  if (handbook.settings.repository !== 'private') throw notPrivate();
  if (refuses(handbook, checkHandbook(handbook, graph).problems)) return 1;
  const part = publicPart(handbook, graph);
  if (refuses(handbook, checkHandbook({ ...handbook, findings: part.findings }, graph).problems)) return 1;

  const site = prepareOutput(options.out, handbook.root);
  const source = prepareSource(options.sourceOut, handbook.root);
  try {
    writePublicSource(handbook, part, source.folder);
    if (!(await isFitForPublication(source.folder, handbook, options))) return 1;
    const find = findInternal(handbook, part);
    if (!holdsNothingInternal(source.folder, find, handbook)) return 1;
    printProgress('Building the public site …');
    await runDocusaurus({
      root: source.folder,
      out: site.folder,
      pages: handbook.documents.length,
      keepGoing: false,
      ...(options.today !== undefined && { today: options.today }),
    });
    if (!holdsNothingInternal(site.folder, find, handbook)) return 1;
    source.swapIn();
    site.swapIn();
  } finally {
    source.discard();
    site.discard();
  }
  printNotice(`The public site is in ${options.out}.`);
  if (options.sourceOut !== undefined) printNotice(`Its source is in ${options.sourceOut}.`);
  return 0;
}

function notPrivate(): HandbookError {
  return new HandbookError('The repository is public, so everybody can read all of it.', {
    hint: 'Build without `--audience`, or write `repository: private` in handbook.yml if that is what it is.',
  });
}

/** Where the source goes: aside, like a site; without a wish for it, into a folder that goes again. */
function prepareSource(out: string | undefined, root: string): PendingOutput {
  if (out !== undefined) return prepareOutput(out, root, SOURCE);
  const folder = mkdtempSync(join(tmpdir(), 'handbook-public-'));
  return { folder, swapIn: () => {}, discard: () => rmSync(folder, { recursive: true, force: true }) };
}

const SOURCE = { holds: ['handbook.yml'], noun: 'the source of a handbook', option: '--source-out' };

function refuses(handbook: Handbook, problems: ReturnType<typeof checkHandbook>['problems']): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  printProblems(errors, handbook, problems);
  printNotice('Nothing was published.');
  return true;
}

/** Judges the public source as the public handbook that it will be, by the private list of what must not leak. */
async function isFitForPublication(root: string, { settings }: Handbook, { today }: BuildOptions): Promise<boolean> {
  const loaded = await loadHandbook({
    root,
    cache: false,
    ...(today !== undefined && { today }),
    ...(settings.leaks && { leaks: settings.leaks }),
  });
  const { problems } = checkHandbook(loaded, buildGraph(loaded));
  if (!refuses(loaded, problems)) return true;
  printNotice('Lines are those of the public text, from which internal parts are cut out.');
  return false;
}

function findInternal(handbook: Handbook, part: PublicPart): FindInternal {
  // The names of public files are public, and internal pages may link to them.
  const publicTexts = [...part.files].flatMap(([file, text]) => [file, text ?? handbook.textOf(file)]);
  return compileInternal(part.internal, publicTexts, handbook.settings.leaks?.allow ?? []);
}

function holdsNothingInternal(folder: string, find: FindInternal, handbook: Handbook): boolean {
  printProgress('Looking for what is internal …');
  const found = [...searchFolder(folder, find)];
  for (const { path, from, line } of found.slice(0, MOST_SHOWN))
    printNotice(explainFound(path, line(), from, handbook));
  if (found.length === 0) return true;
  printNotice(
    `Nothing was published: ${found.length} ${found.length === 1 ? 'file holds' : 'files hold'} what is marked internal. Take it out there; if it may be known, write it into \`leaks.allow\`.`,
  );
  return false;
}

const MOST_SHOWN = 20;

function explainFound(
  path: string,
  line: number | undefined,
  { file, offset }: InternalText,
  handbook: Handbook,
): string {
  const where = line === undefined ? `The name of ${plainPath(path)}` : `${plainPath(path)}:${line}`;
  const origin = indexLines(handbook.textOf(file)).positionAt(offset);
  return `${where} holds something internal, from the part of ${plainPath(file)} at line ${origin.line}.`;
}
