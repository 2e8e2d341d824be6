import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindOf } from '../kinds/kind-of.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { Kind } from '../model/kind.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import { addressesOfPages, idOf } from './addresses.ts';
import { findFiles } from './find-files.ts';
import { ignoreMatcher } from './ignore-matcher.ts';
import { type PageReading, readPage } from './read-page.ts';
import { readSettings } from './read-settings.ts';
import { readMonitoringFile } from './read-snippets.ts';
import { readText } from './read-text.ts';
import { noCache, openReadingCache, type ReadingCache } from './reading-cache.ts';
import { toolkitBuild } from './toolkit-build.ts';

export interface LoadOptions {
  /** The folder of the handbook, or any folder with pages. */
  root: string;
  /** A settings file instead of the root's handbook.yml. */
  settings?: string;
  /** Day to judge dates by, `YYYY-MM-DD`; the current day, UTC, when absent. */
  today?: string;
  /** False reads every file anew and writes nothing. */
  cache?: boolean;
}

/** Reads everything below a root: the only way to get a Handbook. Throws HandbookError when there is nothing to read. */
export async function loadHandbook(options: LoadOptions): Promise<Handbook> {
  const root = resolve(options.root);
  refuseMissingFolder(root, options.root);
  const { kinds, sharedReferences, schemaFaults } = readKinds([
    join(toolkitFolder(), 'schemas'),
    join(root, 'schemas'),
  ]);
  const { settings, text: settingsText, ...settingsReading } = readSettings(root, options.settings, schemaFaults);
  const folders = contentFolders(root);
  const { files, findings } = findFiles(
    root,
    [...folders, 'static'].filter(isFolder(root)),
    ignoreMatcher(settings.ignore),
  );
  const cache = options.cache === false ? noCache : openReadingCache(root, toolkitBuild());
  const read = readFiles(root, files, cache);
  cache.save();

  const documents = toDocuments(read.pages, kinds);
  const snippets = [...read.snippets, ...documents.flatMap((document) => document.snippets)];
  if (documents.length === 0 && snippets.length === 0 && read.findings.length === 0) throw nothingFound(options.root);
  const texts = new Map([
    ...read.texts,
    ...(settings.file === undefined ? [] : [[settings.file, settingsText] as const]),
  ]);
  return {
    root,
    contentFolders: folders,
    settings,
    settingsPlaces: settingsReading.places,
    settingsDirectives: settingsReading.directives,
    kinds,
    sharedReferences,
    documents,
    snippets,
    files: new Set(files),
    findings: [...findings, ...settingsReading.findings, ...read.findings],
    textOf: (file) => texts.get(file) ?? '',
    schemaFaults,
    today: options.today ?? new Date().toISOString().slice(0, 10),
  };
}

function refuseMissingFolder(root: string, asWritten: string): void {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const reason = existsSync(root) ? 'is not a folder' : 'does not exist';
  throw new HandbookError(`The root \`${asWritten}\` ${reason}.`, {
    hint: 'Name the folder of a handbook with --root.',
  });
}

/** docs/ and runbooks/ of a handbook; a folder without them, such as an old collection of runbooks, is content itself. */
function contentFolders(root: string): string[] {
  const folders = ['docs', 'runbooks'].filter(isFolder(root));
  return folders.length > 0 ? folders : [''];
}

function isFolder(root: string): (folder: string) => boolean {
  return (folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
}

function nothingFound(root: string): HandbookError {
  return new HandbookError(`No page and no monitoring configuration found below \`${root}\`.`, {
    hint: 'Content is `.md`, `.yml`, `.yaml` and `.json` below docs/ and runbooks/, or below the root if it has neither.',
  });
}

interface FilesRead {
  pages: { file: string; text: string; reading: PageReading }[];
  snippets: Snippet[];
  texts: Map<string, string>;
  findings: ParseFinding[];
}

function readFiles(root: string, files: readonly string[], cache: ReadingCache): FilesRead {
  const read: FilesRead = { pages: [], snippets: [], texts: new Map(), findings: [] };
  for (const file of files) {
    if (file.endsWith('.mdx')) read.findings.push(refuseMdx(file));
    else if (file.endsWith('.md')) readOnePage(root, file, cache, read);
    else if (/\.(?:ya?ml|json)$/.test(file)) readOneMonitoringFile(root, file, cache, read);
  }
  return read;
}

function refuseMdx(file: string): ParseFinding {
  const message = 'MDX is a program that runs when the site is built, expected Markdown; rename the file to `.md`.';
  return { rule: 'file-is-markdown', file, span: [0, 0], message };
}

function readOnePage(root: string, file: string, cache: ReadingCache, read: FilesRead): void {
  const { text, bytes, fault } = readText(root, file);
  read.texts.set(file, text);
  const refused = fault ?? nameFault(file) ?? (text.trim() === '' ? emptyPage : undefined);
  if (refused !== undefined) {
    read.findings.push({ rule: 'file-is-markdown', file, ...refused });
    return;
  }
  const cached = cache.get(file, bytes) as PageReading | undefined;
  const reading = cached ?? readPage(file, text);
  if (cached === undefined) cache.put(file, bytes, reading);
  read.pages.push({ file, text, reading });
}

const emptyPage = {
  message: 'The page is empty; write at least a heading, or remove the file.',
  span: [0, 0] as const,
};

function nameFault(file: string): typeof emptyPage | undefined {
  if (!/[\u0000-\u001f\u007f\\]/.test(file)) return undefined;
  const message = 'The file name holds a control character or a backslash; rename the file.';
  return { message, span: [0, 0] };
}

function readOneMonitoringFile(root: string, file: string, cache: ReadingCache, read: FilesRead): void {
  const { text, bytes, fault } = readText(root, file);
  read.texts.set(file, text);
  if (fault !== undefined) {
    read.findings.push({ rule: 'snippet-parses', file, ...fault });
    return;
  }
  const cached = cache.get(file, bytes) as { snippet?: Snippet } | undefined;
  const entry = cached ?? { snippet: readMonitoringFile(file, text) };
  if (cached === undefined) cache.put(file, bytes, entry);
  if (entry.snippet !== undefined) read.snippets.push(entry.snippet);
}

function toDocuments(pages: FilesRead['pages'], kinds: readonly Kind[]): Document[] {
  const addresses = addressesOfPages(pages.map(({ file }) => file));
  return pages.map(({ file, text, reading }) => {
    const { frontMatter, content } = reading;
    const sections = content.headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
    const { title } = frontMatter.value;
    const heading = content.headings.find(({ depth }) => depth === 1)?.text;
    const id = idOf(file);
    return {
      file,
      text,
      kind: kindOf(file, sections, kinds)?.id,
      id,
      title: typeof title === 'string' && title.trim() !== '' ? title : heading || id,
      address: addresses.get(file) ?? '/',
      ...reading,
    };
  });
}
