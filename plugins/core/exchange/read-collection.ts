import { existsSync, realpathSync, statSync } from 'node:fs';
import { findFiles } from '../load/find-files.ts';
import { type PageReading, readPage } from '../load/read-page.ts';
import { readText } from '../load/read-text.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { ParseFinding } from '../model/problem.ts';
import { indexLines } from '../model/span.ts';
import type { ImportFault } from './import-report.ts';

/** A folder of foreign pages, read as it is. */
export interface Collection {
  /** Absolute path, links resolved. */
  folder: string;
  /** Every regular file, relative to the folder. */
  files: ReadonlySet<string>;
  pages: SourcePage[];
  /** Files that were not even looked into. */
  unread: { source: string; reason: string }[];
  faults: ImportFault[];
}

export interface SourcePage {
  source: string;
  text: string;
  reading: PageReading;
  /** Where the text below the front matter begins. */
  bodyStart: number;
}

/** Reads a folder of pages. Throws a HandbookError when there is none. */
export function readCollection(folder: string): Collection {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) {
    const reason = existsSync(folder) ? 'is a file, expected a folder of pages' : 'does not exist';
    throw new HandbookError(`\`${folder}\` ${reason}.`, { hint: 'Name the folder of a collection of runbooks.' });
  }
  const found = findFiles(folder, [''], () => false);
  const collection: Collection = {
    folder: realpathSync(folder),
    files: new Set(found.files),
    pages: [],
    unread: found.findings.map(({ file }) => ({ source: file, reason: NO_PLAIN_FILE })),
    faults: [],
  };
  const pages = found.files.filter((file) => /\.md$/i.test(file));
  if (pages.length === 0) {
    throw new HandbookError(`Found no page below \`${folder}\`.`, {
      hint: 'Pages are files whose names end in `.md`.',
    });
  }
  if (pages.length > MOST_PAGES) {
    throw new HandbookError(`Found ${pages.length} pages below \`${folder}\`, expected at most ${MOST_PAGES}.`, {
      hint: 'Import its folders one by one.',
    });
  }
  for (const file of pages) readSource(file, collection);
  for (const file of found.files.filter((other) => !/\.md$/i.test(other))) {
    collection.unread.push({ source: file, reason: /\.mdx$/i.test(file) ? MDX : NO_PAGE });
  }
  return collection;
}

const MOST_PAGES = 20_000;
const LONGEST_PAGE = 1024 * 1024;
const NO_PLAIN_FILE = 'It is a link, hidden, or no regular file; such files are not followed.';
const MDX = 'MDX is a program that runs when a site is built; write it as Markdown first.';
const NO_PAGE = 'It is no page.';

function readSource(source: string, { folder, pages, faults }: Collection): void {
  const { text, bytes, fault } = readText(folder, source);
  const report = (span: ParseFinding['span'], message: string): void => {
    faults.push({ source, line: indexLines(text).positionAt(span[0]).line, message });
  };
  const refused = fault ?? faultOfPage(text, bytes.length);
  if (refused !== undefined) {
    report(refused.span, refused.message);
    return;
  }
  const reading = readPage(source, text);
  // What stands in the body is copied as it is, and judged by the lint of the handbook.
  for (const { rule, span, message } of reading.findings) if (rule === 'front-matter-parses') report(span, message);
  const end = reading.frontMatter.span[1];
  const lineEnd = end === 0 ? 0 : (/^[^\S\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0);
  pages.push({ source, text, reading, bodyStart: end + lineEnd });
}

function faultOfPage(text: string, size: number): Pick<ParseFinding, 'span' | 'message'> | undefined {
  if (size > LONGEST_PAGE) {
    const message = `The page has ${Math.ceil(size / LONGEST_PAGE)} MiB, expected at most 1; split it.`;
    return { span: [0, 0], message };
  }
  if (!/^\+\+\+[^\S\n]*\r?\n/.test(text)) return undefined;
  const message = 'Front matter stands between `+++`, which is TOML; only YAML between `---` is read.';
  return { span: [0, 3], message };
}
