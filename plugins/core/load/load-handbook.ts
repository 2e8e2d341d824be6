import { hash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindOf } from '../kinds/kind-of.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { Kind } from '../model/kind.ts';
import type { Settings } from '../model/settings.ts';
import { READING_SETTINGS } from '../model/tool.ts';
import { addressesOfPages, idOf } from './addresses.ts';
import { contentFolders, isFolder } from './content-folders.ts';
import { findFiles } from './find-files.ts';
import { guardSettings } from './guards/guard-settings.ts';
import { GUARD_SETTINGS, openGuards } from './guards/open-guards.ts';
import { ignoreMatcher } from './ignore-matcher.ts';
import { ownSchemas } from './own-schemas.ts';
import { openBaseline } from './read-baseline.ts';
import { readCodeOwners } from './read-codeowners.ts';
import { type FilesRead, readFiles } from './read-files.ts';
import { readSettings } from './read-settings.ts';
import { openTexts, type Texts } from './read-texts.ts';
import { noCache, openReadingCache, type ReadingCache } from './reading-cache.ts';
import { toolkitBuild } from './toolkit-build.ts';

export interface LoadOptions {
  /** The folder of the handbook, or any folder with pages. */
  root: string;
  /** A settings file instead of the root's handbook.yml. */
  settings?: string;
  /** A folder of schemas instead of the root's schemas/; one that does not exist means none. */
  schemas?: string;
  /** Day to judge dates by, `YYYY-MM-DD`; the current day, UTC, when absent. */
  today?: string;
  /** A baseline instead of the root's handbook.baseline.json; false for none. */
  baseline?: string | false;
  /** False reads every file anew and writes nothing. */
  cache?: boolean;
  /** Another root, most of whose files are the same: what its cache knows is used, and nothing is written. */
  likeRoot?: string;
  /** What files are to say, whatever the disk says: changes that are not written yet. Nothing of them is remembered. */
  drafts?: ReadonlyMap<string, string>;
  /** What must not leak, for a handbook whose own settings do not say it. */
  leaks?: Settings['leaks'];
  /** True where the command brings the first content. */
  allowEmpty?: boolean;
}

/** Reads everything below a root: the only way to get a Handbook. Throws HandbookError when there is nothing to read. */
export async function loadHandbook(options: LoadOptions): Promise<Handbook> {
  const root = resolve(options.root);
  refuseMissingFolder(root, options.root);
  const { kinds, schemas, sharedReferences, fieldsOf, schemaFaults } = readKinds([
    join(toolkitFolder(), 'schemas'),
    ownSchemas(options),
  ]);
  const { settings, text: settingsText, ...settingsReading } = readSettings(root, options.settings, schemaFaults);
  const folders = contentFolders(root);
  const { files, findings } = findFiles(
    root,
    [...folders, 'static'].filter(isFolder(root)),
    ignoreMatcher(settings.ignore),
  );
  const state = stateOf(settings);
  const cache = openCache(options, root, state);
  const texts = openTexts(root, options.drafts);
  // What lies in static/ is published as it is: a README there is a file, not a page.
  const content = files.filter((file) => !file.startsWith('static/') || folders.includes(''));
  const guard = openGuards({ ...settings, ...(options.leaks && { leaks: options.leaks }) });
  const read = await readFiles({ files: content, published: files, settings, texts, cache, guard });
  cache.save();

  const documents = toDocuments(read.pages, kinds, texts);
  const snippets = [...read.snippets, ...documents.flatMap((document) => document.snippets)];
  const isEmpty = documents.length === 0 && snippets.length === 0 && read.findings.length === 0;
  if (isEmpty && !options.allowEmpty) throw nothingFound(options.root);
  const guardedSettings = await guardSettings(settings, settingsText, settingsReading.places, options);
  const { baseline, ...baselineReading } = openBaseline(options, schemaFaults);
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
    owners: readCodeOwners(root),
    findings: [...findings, ...settingsReading.findings, ...guardedSettings, ...read.findings],
    baseline,
    textOf: (file) => {
      if (file === settings.file) return settingsText;
      return file === baselineReading.file ? baselineReading.text : texts.textOf(file);
    },
    fieldsOf,
    schemaFieldsOf: ({ schemaId }) => schemas.fields(schemaId),
    schemaFaults,
    today: options.today ?? new Date().toISOString().slice(0, 10),
  };
}

/** Names what a reading depends on besides its file. A hash, since settings may list what nobody is to read. */
function stateOf(settings: Settings): string {
  const keys = [...READING_SETTINGS, ...GUARD_SETTINGS];
  return `${toolkitBuild()} ${hash('sha1', JSON.stringify(keys.map((key) => settings[key])))}`;
}

function openCache({ cache, likeRoot, drafts }: LoadOptions, root: string, state: string): ReadingCache {
  if (cache === false) return noCache;
  if (likeRoot === undefined && drafts === undefined) return openReadingCache(root, state);
  const { get, getUntouched } = openReadingCache(resolve(likeRoot ?? root), state);
  if (likeRoot !== undefined) return { ...noCache, get };
  return { ...noCache, get, getUntouched: (file) => (drafts?.has(file) ? undefined : getUntouched(file)) };
}

function refuseMissingFolder(root: string, asWritten: string): void {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const reason = existsSync(root) ? 'is not a folder' : 'does not exist';
  throw new HandbookError(`The root \`${asWritten}\` ${reason}.`, {
    hint: 'Name the folder of a handbook with --root.',
  });
}

function nothingFound(root: string): HandbookError {
  return new HandbookError(`No page and no monitoring configuration found below \`${root}\`.`, {
    hint: 'Content is `.md`, `.yml`, `.yaml` and `.json` below docs/ and runbooks/, or below the root if it has neither.',
  });
}

function toDocuments(pages: FilesRead['pages'], kinds: readonly Kind[], texts: Texts): Document[] {
  const addresses = addressesOfPages(pages.map(({ file }) => file));
  return pages.map(({ file, reading }) => {
    const { frontMatter, content } = reading;
    const sections = content.headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
    const { title } = frontMatter.value;
    const heading = content.headings.find(({ depth }) => depth === 1)?.text;
    const id = idOf(file);
    return {
      file,
      get text() {
        return texts.textOf(file);
      },
      kind: kindOf(file, sections, kinds)?.id,
      id,
      title: typeof title === 'string' && title.trim() !== '' ? title : heading || id,
      address: addresses.get(file) ?? '/',
      ...reading,
    };
  });
}
