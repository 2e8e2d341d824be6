import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import type { ToolSettings } from '../model/tool.ts';
import { guardFile, isWorthGuarding } from './guards/guard-file.ts';
import type { GuardText } from './guards/open-guards.ts';
import { type PageReading, readPage } from './read-page.ts';
import { isWorthALook, readMonitoringFile } from './read-snippets.ts';
import type { Texts } from './read-texts.ts';
import type { ReadingCache } from './reading-cache.ts';

/** What the files of a handbook say, each by itself. */
export interface FilesRead {
  pages: { file: string; reading: PageReading }[];
  snippets: Snippet[];
  /** Files that could not become a page or a snippet, and what must not leave the house. */
  findings: ParseFinding[];
}

export interface ReadingOptions {
  /** What may be a page or configuration. */
  files: readonly string[];
  /** What lies in static/, too, and is published as it is. */
  published: readonly string[];
  settings: ToolSettings;
  texts: Texts;
  cache: ReadingCache;
  guard: GuardText;
}

/** Reads every page and monitoring file once; those that have not changed since the last run come from the cache. */
export async function readFiles(options: ReadingOptions): Promise<FilesRead> {
  const read: FilesRead = { pages: [], snippets: [], findings: [] };
  const content = new Set(options.files);
  for (const file of options.published) {
    if (!content.has(file)) await readOtherFile(file, options, read);
    else if (file.endsWith('.md')) await readPageFile(file, options, read);
    else if (isWorthALook(file)) await readSnippetFile(file, options, read);
    else await readOtherFile(file, options, read);
    if (content.has(file) && file.endsWith('.mdx')) read.findings.push(refuseMdx(file));
  }
  return read;
}

function refuseMdx(file: string): ParseFinding {
  const message = 'MDX is a program that runs when the site is built, expected Markdown; rename the file to `.md`.';
  return { rule: 'file-is-markdown', file, span: [0, 0], message };
}

/** What is remembered of a page; of what was found to be kept inside, the place and never the text. */
interface PageEntry extends PageReading {
  guarded: ParseFinding[];
}

async function readPageFile(file: string, options: ReadingOptions, read: FilesRead): Promise<void> {
  const { settings, texts, cache, guard } = options;
  // What is in the cache was a page then, and so is one now.
  let entry = cache.getUntouched(file) as PageEntry | undefined;
  if (entry === undefined) {
    const { text, bytes, fault } = texts.read(file);
    const refused = fault ?? nameFault(file) ?? (text.trim() === '' ? EMPTY_PAGE : undefined);
    if (refused !== undefined) {
      read.findings.push({ rule: 'file-is-markdown', file, ...refused });
      return;
    }
    entry = cache.get(file, bytes) as PageEntry | undefined;
    if (entry === undefined) {
      entry = { ...readPage(file, text, settings), guarded: await guard(file, text) };
      remember(cache, file, bytes, entry);
    }
  }
  const { guarded, ...reading } = entry;
  read.pages.push({ file, reading });
  read.findings.push(...guarded);
}

const EMPTY_PAGE = {
  message: 'The page is empty; write at least a heading, or remove the file.',
  span: [0, 0] as const,
};

function nameFault(file: string): typeof EMPTY_PAGE | undefined {
  if (!/[\u0000-\u001f\u007f\\]/.test(file)) return undefined;
  const message = 'The file name holds a control character or a backslash; rename the file.';
  return { message, span: [0, 0] };
}

/** An entry without a snippet remembers that no tool knows the file. */
interface FileEntry {
  snippet?: Snippet;
  guarded: ParseFinding[];
}

async function readSnippetFile(file: string, options: ReadingOptions, read: FilesRead): Promise<void> {
  const { settings, texts, cache, guard } = options;
  let entry = cache.getUntouched(file) as FileEntry | undefined;
  if (entry === undefined) {
    const { text, bytes, fault } = texts.read(file);
    if (fault !== undefined) {
      read.findings.push({ rule: 'snippet-parses', file, ...fault });
      return;
    }
    entry = cache.get(file, bytes) as FileEntry | undefined;
    if (entry === undefined) {
      const snippet = readMonitoringFile(file, text, settings);
      entry = { ...(snippet && { snippet }), guarded: await guard(file, text) };
      remember(cache, file, bytes, entry);
    }
  }
  if (entry.snippet !== undefined) read.snippets.push(entry.snippet);
  read.findings.push(...entry.guarded);
}

/** A script, a list, a key beside a page: nobody reads it, but it stands in the repository, and may be published. */
async function readOtherFile(file: string, { texts, cache, guard }: ReadingOptions, read: FilesRead): Promise<void> {
  if (!isWorthGuarding(file)) return;
  let entry = cache.getUntouched(file) as FileEntry | undefined;
  if (entry === undefined) {
    const reading = texts.read(file);
    entry = cache.get(file, reading.bytes) as FileEntry | undefined;
    if (entry === undefined) {
      entry = { guarded: await guardFile(file, reading, guard) };
      remember(cache, file, reading.bytes, entry);
    }
  }
  read.findings.push(...entry.guarded);
}

/** A file with a secret is read anew each time: its links and fences hold the secret, and the cache is not to. */
function remember(cache: ReadingCache, file: string, bytes: Buffer, entry: PageEntry | FileEntry): void {
  if (!entry.guarded.some(({ rule }) => rule === 'secrets')) cache.put(file, bytes, entry);
}
