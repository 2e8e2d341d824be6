import type { ConfigurationFile } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import type { ToolSettings } from '../model/tool.ts';
import { contentName } from './content-name.ts';
import { guardFile, isWorthGuarding } from './guards/guard-file.ts';
import type { GuardText } from './guards/open-guards.ts';
import { pageOfParts, partsOfPage } from './page-parts.ts';
import { type PageReading, readPage } from './read-page.ts';
import { isWorthALook, readMonitoringFile } from './read-snippets.ts';
import type { TextReading } from './read-text.ts';
import type { Texts } from './read-texts.ts';
import type { ReadingCache, RememberedReading } from './reading-cache.ts';
import type { Stock } from './take-stock.ts';

/** What the files of a handbook say, each by itself. */
export interface FilesRead {
  pages: PageFile[];
  configurations: ConfigurationFile[];
  /** Files that could not become a page or a snippet, and what must not leave the house. */
  findings: ParseFinding[];
}

/** A page, unpacked when it is first asked for. */
export interface PageFile {
  file: string;
  /** See `contentName`. */
  content: string;
  reading(): PageReading;
}

export interface Reader {
  /** What may be a page or configuration. */
  files: readonly string[];
  /** What lies in static/, too, and is published as it is. */
  published: readonly string[];
  settings: ToolSettings;
  texts: Texts;
  cache: ReadingCache;
  stock: Pick<Stock, 'stampOf'>;
  guard: GuardText;
}

/** Reads every page and monitoring file once; those that have not changed since the last run come from the cache. */
export async function readFiles(reader: Reader): Promise<FilesRead> {
  const read: FilesRead = { pages: [], configurations: [], findings: [] };
  const content = new Set(reader.files);
  for (const file of reader.published) {
    if (!content.has(file)) await readOtherFile(file, reader, read);
    else if (file.endsWith('.md')) await readPageFile(file, reader, read);
    else if (isWorthALook(file)) await readSnippetFile(file, reader, read);
    else await readOtherFile(file, reader, read);
    if (content.has(file) && file.endsWith('.mdx')) read.findings.push(refuseMdx(file));
  }
  return read;
}

function refuseMdx(file: string): ParseFinding {
  const message = 'MDX is a program that runs when the site is built, expected Markdown; rename the file to `.md`.';
  return { rule: 'file-is-markdown', file, span: [0, 0], message };
}

async function readPageFile(file: string, reader: Reader, read: FilesRead): Promise<void> {
  let anew: PageReading | undefined;
  const known = await recallOrRead(file, reader, {
    fault: ({ text, fault }) => fault ?? nameFault(file) ?? (text.trim() === '' ? EMPTY_PAGE : undefined),
    read: (text) => {
      anew = readPage(file, text, reader.settings);
      return partsOfPage(anew);
    },
    guard: ({ text }) => reader.guard(file, text),
  });
  if ('fault' in known) {
    read.findings.push({ rule: 'file-is-markdown', file, ...known.fault });
    return;
  }
  read.pages.push({ file, content: known.content, reading: anew === undefined ? unpackedFrom(known) : given(anew) });
  read.findings.push(...known.guarded());
}

function unpackedFrom({ parts }: RememberedReading): PageFile['reading'] {
  return once(() => pageOfParts(parts()));
}

/** Made apart, so that it holds nothing but the page. */
function given(page: PageReading): PageFile['reading'] {
  return () => page;
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

async function readSnippetFile(file: string, reader: Reader, read: FilesRead): Promise<void> {
  const known = await recallOrRead(file, reader, {
    fault: ({ fault }) => fault,
    // An empty entry remembers that no tool knows the file.
    read: (text) => [{ snippet: readMonitoringFile(file, text, reader.settings) }],
    guard: ({ text }) => reader.guard(file, text),
  });
  if ('fault' in known) {
    read.findings.push({ rule: 'snippet-parses', file, ...known.fault });
    return;
  }
  const { content, parts, guarded } = known;
  const snippet = once(() => (parts()[0]?.() as { snippet?: Snippet } | undefined)?.snippet);
  read.configurations.push({ file, content, snippet });
  read.findings.push(...guarded());
}

/** A script, a list, a key beside a page: nobody reads it, but it stands in the repository, and may be published. */
async function readOtherFile(file: string, reader: Reader, read: FilesRead): Promise<void> {
  if (!isWorthGuarding(file)) return;
  const known = await recallOrRead(file, reader, {
    fault: () => undefined,
    read: () => [{}],
    guard: (reading) => guardFile(file, reading, reader.guard),
  });
  if (!('fault' in known)) read.findings.push(...known.guarded());
}

interface Reading {
  fault(reading: TextReading): Omit<ParseFinding, 'rule' | 'file'> | undefined;
  /** In parts that are kept one by one; at least one. */
  read(text: string): unknown[];
  guard(reading: TextReading): Promise<ParseFinding[]> | ParseFinding[];
}

/** From the cache where the file was not touched, or holds what it held then; else by reading it. */
async function recallOrRead(
  file: string,
  { texts, cache, stock }: Reader,
  how: Reading,
): Promise<RememberedReading | { fault: Omit<ParseFinding, 'rule' | 'file'> }> {
  const stamp = stock.stampOf(file);
  const untouched = cache.getUntouched(file, stamp);
  if (untouched !== undefined) return untouched;
  const reading = texts.read(file);
  const fault = how.fault(reading);
  if (fault !== undefined) return { fault };
  const content = contentName(reading.bytes);
  const known = cache.get(file, content) ?? (await readAnew(reading, content, how));
  // A file with a secret is read anew each time: its links and fences hold the secret, and the cache is not to.
  if (!known.guarded().some(({ rule }) => rule === 'secrets')) cache.put(file, stamp, known);
  return known;
}

async function readAnew(reading: TextReading, content: string, how: Reading): Promise<RememberedReading> {
  const parts = how.read(reading.text);
  const guarded = await how.guard(reading);
  return { content, guarded: () => guarded, parts: () => parts.map((part) => () => part) };
}
