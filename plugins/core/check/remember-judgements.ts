import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, writeToCache } from '../load/cache-folder.ts';
import type { LoadOptions } from '../load/load-handbook.ts';
import type { FileJudgement } from './judge-file.ts';
import type { Judgements } from './judge-handbook.ts';

/** What the last run found of the same handbook, in whole or not at all. */
export function recallJudgements(options: LoadOptions): Judgements | undefined {
  if (options.cache === false) return undefined;
  const [sum, json = ''] = readLines(pathOf(options));
  if (sum !== hash('sha1', json)) return undefined;
  const { files, ...judged } = JSON.parse(json) as Remembered;
  return { ...judged, files: new Map(files.map(([file, ...parts]) => [file, toJudgement(...parts)])) };
}

/** Keeps what was found for the next run; a state that is looked at once is not worth it. */
export function rememberJudgements(options: LoadOptions, { files, ...judged }: Judgements): void {
  if (options.cache === false || options.likeRoot !== undefined || options.overlay !== undefined) return;
  const remembered: Remembered = {
    ...judged,
    files: [...files].map(([file, { content, shown, named, linked, counts, byNames, ...found }]) =>
      Object.values(found).some(({ length }) => length > 0)
        ? [file, content, shown, named, linked, counts, byNames, found]
        : [file, content, shown, named, linked, counts, byNames],
    ),
  };
  const json = JSON.stringify(remembered);
  writeToCache(pathOf(options), [`${hash('sha1', json)}\n${json}`]);
}

interface Remembered extends Omit<Judgements, 'files'> {
  files: [file: string, ...parts: Parameters<typeof toJudgement>][];
}

/** Left out where there is nothing, as in most files. */
type Found = Pick<FileJudgement, 'directives' | 'findings' | 'references' | 'links' | 'asked'>;

const NOTHING: Found = { directives: [], findings: [], references: [], links: [], asked: [] };

function toJudgement(
  content: string,
  shown: FileJudgement['shown'],
  named: string,
  linked: string,
  counts: boolean,
  byNames: boolean,
  found: Found = NOTHING,
): FileJudgement {
  return { content, shown, named, linked, counts, byNames, ...found };
}

function pathOf({ root, likeRoot }: LoadOptions): string {
  return join(cacheFolder(resolve(likeRoot ?? root)), 'judgements.txt');
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n', 2);
  } catch {
    return [];
  }
}
