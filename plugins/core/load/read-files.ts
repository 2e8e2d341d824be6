import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import type { ToolSettings } from '../model/tool.ts';
import { type PageReading, readPage } from './read-page.ts';
import { isWorthALook, readMonitoringFile } from './read-snippets.ts';
import type { Texts } from './read-texts.ts';
import type { ReadingCache } from './reading-cache.ts';

/** What the files of a handbook say, each by itself. */
export interface FilesRead {
  pages: { file: string; reading: PageReading }[];
  snippets: Snippet[];
  /** Files that could not become a page or a snippet. */
  findings: ParseFinding[];
}

/** Reads every page and monitoring file once; those that have not changed since the last run come from the cache. */
export function readFiles(
  files: readonly string[],
  settings: ToolSettings,
  texts: Texts,
  cache: ReadingCache,
): FilesRead {
  const read: FilesRead = { pages: [], snippets: [], findings: [] };
  for (const file of files) {
    if (file.endsWith('.mdx')) read.findings.push(refuseMdx(file));
    else if (file.endsWith('.md')) readPageFile(file, settings, texts, cache, read);
    else if (isWorthALook(file)) readSnippetFile(file, settings, texts, cache, read);
  }
  return read;
}

function refuseMdx(file: string): ParseFinding {
  const message = 'MDX is a program that runs when the site is built, expected Markdown; rename the file to `.md`.';
  return { rule: 'file-is-markdown', file, span: [0, 0], message };
}

function readPageFile(file: string, settings: ToolSettings, texts: Texts, cache: ReadingCache, read: FilesRead): void {
  // What is in the cache was a page then, and so is one now.
  let reading = cache.getUntouched(file) as PageReading | undefined;
  if (reading === undefined) {
    const { text, bytes, fault } = texts.read(file);
    const refused = fault ?? nameFault(file) ?? (text.trim() === '' ? EMPTY_PAGE : undefined);
    if (refused !== undefined) {
      read.findings.push({ rule: 'file-is-markdown', file, ...refused });
      return;
    }
    reading = cache.get(file, bytes) as PageReading | undefined;
    if (reading === undefined) {
      reading = readPage(file, text, settings);
      cache.put(file, bytes, reading);
    }
  }
  read.pages.push({ file, reading });
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

function readSnippetFile(
  file: string,
  settings: ToolSettings,
  texts: Texts,
  cache: ReadingCache,
  read: FilesRead,
): void {
  // An entry without a snippet remembers that no tool knows the file.
  let entry = cache.getUntouched(file) as { snippet?: Snippet } | undefined;
  if (entry === undefined) {
    const { text, bytes, fault } = texts.read(file);
    if (fault !== undefined) {
      read.findings.push({ rule: 'snippet-parses', file, ...fault });
      return;
    }
    entry = cache.get(file, bytes) as { snippet?: Snippet } | undefined;
    if (entry === undefined) {
      entry = { snippet: readMonitoringFile(file, text, settings) };
      cache.put(file, bytes, entry);
    }
  }
  if (entry.snippet !== undefined) read.snippets.push(entry.snippet);
}
