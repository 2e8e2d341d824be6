import type { Document } from '../model/document.ts';
import type { ConfigurationFile, Handbook } from '../model/handbook.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import { contentName } from './content-name.ts';
import { openGuards } from './guards/open-guards.ts';
import { readPage } from './read-page.ts';
import { isWorthALook, readMonitoringFile } from './read-snippets.ts';
import { LARGEST, textOfBytes } from './read-text.ts';
import { toDocument } from './to-document.ts';

/** A file of a handbook as it stands in an editor, not yet on disk. */
export interface ReplacedFile {
  file: string;
  text: string;
  content: string;
  document?: Document;
  configuration?: ConfigurationFile;
  /** What must not leave the house, once `guardReplacement` has looked. */
  guarded?: readonly ParseFinding[];
}

/** Reads a text that stands in the place of a file; undefined where it could be neither page nor configuration, or was none before. */
export function readReplacement(handbook: Handbook, file: string, bytes: Buffer): ReplacedFile | undefined {
  if (bytes.length > LARGEST) return undefined;
  const { text, fault } = textOfBytes(bytes);
  if (fault !== undefined || handbook.contentOf(file) === undefined) return undefined;
  const content = contentName(bytes);
  if (!file.endsWith('.md')) return readConfiguration(handbook, { file, text, content });
  const before = handbook.documents.find((document) => document.file === file);
  if (before === undefined || text.trim() === '') return undefined;
  const reading = readPage(file, text, handbook.settings);
  const texts = { textOf: () => text, read: () => textOfBytes(bytes) };
  const page = { file, content, reading: () => reading };
  return { file, text, content, document: toDocument(page, { address: before.address, kinds: handbook.kinds, texts }) };
}

function readConfiguration(handbook: Handbook, read: ReplacedFile): ReplacedFile | undefined {
  if (!isWorthALook(read.file)) return undefined;
  const snippet = readMonitoringFile(read.file, read.text, handbook.settings);
  return { ...read, configuration: { file: read.file, content: read.content, snippet: () => snippet } };
}

/** Looks for what must not leave the house in a text that stands in the place of a file. */
export async function guardReplacement(handbook: Handbook, replaced: ReplacedFile): Promise<ReplacedFile> {
  if (replaced.guarded !== undefined) return replaced;
  return { ...replaced, guarded: await openGuards(handbook.settings)(replaced.file, replaced.text) };
}

/** The handbook with some of its files replaced: which files there are, and their addresses, stay as they are. */
export function replaceFiles(handbook: Handbook, replaced: ReadonlyMap<string, ReplacedFile>): Handbook {
  if (replaced.size === 0) return handbook;
  const documents = handbook.documents.map((document) => replaced.get(document.file)?.document ?? document);
  const configurations = handbook.configurations.map((one) => replaced.get(one.file)?.configuration ?? one);
  const findings = handbook.findings.filter(({ file, rule }) => !replaced.has(file) || !GUARDS.has(rule));
  for (const { guarded } of replaced.values()) findings.push(...(guarded ?? []));
  let snippets: Snippet[] | undefined;
  return Object.defineProperty(
    {
      ...handbook,
      findings,
      documents,
      configurations,
      textOf: (file: string) => replaced.get(file)?.text ?? handbook.textOf(file),
      contentOf: (file: string) => replaced.get(file)?.content ?? handbook.contentOf(file),
    },
    'snippets',
    {
      enumerable: true,
      get: () => {
        snippets ??= snippetsOf({ documents, configurations });
        return snippets;
      },
    },
  );
}

/** Rules whose findings the loader makes from the text of a file. */
const GUARDS: ReadonlySet<string> = new Set(['secrets', 'leaks']);

/** All snippets: those that are files, then those in fences of pages. */
export function snippetsOf({ documents, configurations }: Pick<Handbook, 'documents' | 'configurations'>): Snippet[] {
  return [
    ...configurations.map(({ snippet }) => snippet()).filter((snippet) => snippet !== undefined),
    ...documents.flatMap((document) => document.snippets),
  ];
}
