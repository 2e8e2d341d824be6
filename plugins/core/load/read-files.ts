import type { ConfigurationFile } from '../model/handbook.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import type { ToolSettings } from '../model/tool.ts';
import { contentName } from './content-name.ts';
import { type PageReading, readPage } from './read-page.ts';
import { isWorthALook, readMonitoringFile } from './read-snippets.ts';
import type { Texts } from './read-texts.ts';
import type { ReadingCache, RememberedReading } from './reading-cache.ts';
import type { Stock } from './take-stock.ts';

/** What the files of a handbook say, each by itself. */
export interface FilesRead {
  pages: PageFile[];
  configurations: ConfigurationFile[];
  /** Files that could not become a page or a snippet. */
  findings: ParseFinding[];
}

/** A page, unpacked when it is first asked for. */
export interface PageFile {
  file: string;
  /** See `contentName`. */
  content: string;
  reading(): PageReading;
}

interface Reader {
  settings: ToolSettings;
  texts: Texts;
  cache: ReadingCache;
  stock: Pick<Stock, 'stampOf'>;
}

/** Reads every page and monitoring file once; those that have not changed since the last run come from the cache. */
export function readFiles(files: readonly string[], reader: Reader): FilesRead {
  const read: FilesRead = { pages: [], configurations: [], findings: [] };
  for (const file of files) {
    if (file.endsWith('.mdx')) read.findings.push(refuseMdx(file));
    else if (file.endsWith('.md')) readPageFile(file, reader, read);
    else if (isWorthALook(file)) readSnippetFile(file, reader, read);
  }
  return read;
}

function refuseMdx(file: string): ParseFinding {
  const message = 'MDX is a program that runs when the site is built, expected Markdown; rename the file to `.md`.';
  return { rule: 'file-is-markdown', file, span: [0, 0], message };
}

function readPageFile(file: string, reader: Reader, read: FilesRead): void {
  const { settings, texts, cache, stock } = reader;
  const stamp = stock.stampOf(file);
  // What is in the cache was a page then, and so is one now.
  const untouched = cache.getUntouched(file, stamp);
  if (untouched !== undefined) {
    read.pages.push(toPage(file, untouched));
    return;
  }
  const { text, bytes, fault } = texts.read(file);
  const refused = fault ?? nameFault(file) ?? (text.trim() === '' ? EMPTY_PAGE : undefined);
  if (refused !== undefined) {
    read.findings.push({ rule: 'file-is-markdown', file, ...refused });
    return;
  }
  const page = toPage(file, recall(file, bytes, cache) ?? fresh(bytes, readPage(file, text, settings)));
  cache.put(file, stamp, page.content, page.reading);
  read.pages.push(page);
}

function toPage(file: string, { content, entry }: RememberedReading): PageFile {
  return { file, content, reading: once(() => entry() as PageReading) };
}

function recall(file: string, bytes: Buffer, cache: ReadingCache): RememberedReading | undefined {
  return cache.get(file, contentName(bytes));
}

function fresh(bytes: Buffer, reading: unknown): RememberedReading {
  return { content: contentName(bytes), entry: () => reading };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
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

function readSnippetFile(file: string, reader: Reader, read: FilesRead): void {
  const { settings, texts, cache, stock } = reader;
  const stamp = stock.stampOf(file);
  const untouched = cache.getUntouched(file, stamp);
  if (untouched !== undefined) {
    read.configurations.push(toConfiguration(file, untouched));
    return;
  }
  const { text, bytes, fault } = texts.read(file);
  if (fault !== undefined) {
    read.findings.push({ rule: 'snippet-parses', file, ...fault });
    return;
  }
  // An entry without a snippet remembers that no tool knows the file.
  const known = recall(file, bytes, cache) ?? fresh(bytes, { snippet: readMonitoringFile(file, text, settings) });
  cache.put(file, stamp, known.content, known.entry);
  read.configurations.push(toConfiguration(file, known));
}

function toConfiguration(file: string, { content, entry }: RememberedReading): ConfigurationFile {
  return { file, content, snippet: once(() => (entry() as { snippet?: Snippet }).snippet) };
}
