import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import type { Handbook } from '../model/handbook.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { Settings } from '../model/settings.ts';
import type { Snippet } from '../model/snippet.ts';
import { READING_SETTINGS } from '../model/tool.ts';
import { addressesOfPages } from './addresses.ts';
import { guardSettings } from './guards/guard-settings.ts';
import { GUARD_SETTINGS, openGuards } from './guards/open-guards.ts';
import { ignoreMatcher } from './ignore-matcher.ts';
import { ownSchemas } from './own-schemas.ts';
import { openBaseline } from './read-baseline.ts';
import { codeOwnersText, readCodeOwners } from './read-codeowners.ts';
import { readFiles } from './read-files.ts';
import { readSettings, SETTINGS_FILE } from './read-settings.ts';
import { openTexts } from './read-texts.ts';
import { noCache, openReadingCache, type ReadingCache } from './reading-cache.ts';
import { snippetsOf } from './replace-files.ts';
import { type Overlay, takeStock } from './take-stock.ts';
import { toDocument } from './to-document.ts';
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
  /** Files that stand in the place of those on disk. Nothing is written then, and no report is kept. */
  overlay?: Overlay;
  /** What must not leak, for a handbook whose own settings do not say it. */
  leaks?: Settings['leaks'];
  /** True where the command brings the first content. */
  allowEmpty?: boolean;
}

/** Reads everything below a root: the only way to get a Handbook. Throws HandbookError when there is nothing to read. */
export async function loadHandbook(options: LoadOptions, stock = takeStock(options)): Promise<Handbook> {
  const { root, folders, files: all, findings, ...taken } = stock;
  const { kinds, schemas, sharedReferences, fieldsOf, schemaFaults, state } = readKinds([
    join(toolkitFolder(), 'schemas'),
    ownSchemas(options),
  ]);
  const {
    settings,
    text: settingsText,
    ...settingsReading
  } = readSettings(root, options.settings, schemaFaults, taken.overlay.get(SETTINGS_FILE));
  const isIgnored = ignoreMatcher(settings.ignore);
  const files = all.filter((file) => !isIgnored(file));
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const readingState = stateOf(settings);
  const cache = openCache(options, root, readingState);
  const texts = openTexts(root, taken.overlay);
  // What lies in static/ is published as it is: a README there is a file, not a page.
  const content = files.filter((file) => !file.startsWith('static/') || folders.includes(''));
  const guard = openGuards({ ...settings, ...(options.leaks && { leaks: options.leaks }) });
  const read = await readFiles({ files: content, published: files, settings, texts, cache, stock: taken, guard });
  cache.save();

  const guardedSettings = await guardSettings(settings, settingsText, settingsReading.places, options);
  const baselineReading = openBaseline(options, schemaFaults);
  const addresses = addressesOfPages(read.pages.map(({ file }) => file));
  const documents = read.pages.map((page) =>
    toDocument(page, { address: addresses.get(page.file) ?? '/', kinds, texts }),
  );
  const names = new Map([...read.pages, ...read.configurations].map(({ file, content: name }) => [file, name]));
  let snippets: Snippet[] | undefined;
  const handbook: Handbook = {
    root,
    contentFolders: folders,
    settings,
    settingsPlaces: settingsReading.places,
    settingsDirectives: settingsReading.directives,
    kinds,
    sharedReferences,
    documents,
    configurations: read.configurations,
    get snippets() {
      snippets ??= snippetsOf({ documents, configurations: read.configurations });
      return snippets;
    },
    files: new Set(files),
    owners: readCodeOwners(root),
    findings: [
      ...findings.filter(({ file }) => !isIgnored(file)),
      ...settingsReading.findings,
      ...guardedSettings,
      ...read.findings,
    ],
    baseline: baselineReading.baseline,
    textOf: (file) => {
      if (file === settings.file) return settingsText;
      return file === baselineReading.file ? baselineReading.text : texts.textOf(file);
    },
    contentOf: (file) => names.get(file),
    frame: hash('sha1', JSON.stringify([readingState, state, today, settings, settingsText, codeOwnersText(root)])),
    fieldsOf,
    schemaFieldsOf: ({ schemaId }) => schemas.fields(schemaId),
    schemaFaults,
    today,
  };
  const isEmpty = documents.length === 0 && read.findings.length === 0 && handbook.snippets.length === 0;
  if (isEmpty && !options.allowEmpty) throw nothingFound(options.root);
  return handbook;
}

/** Names what a reading depends on besides its file. A hash, since settings may list what nobody is to read. */
function stateOf(settings: Settings): string {
  const keys = [...READING_SETTINGS, ...GUARD_SETTINGS];
  return `${toolkitBuild()} ${hash('sha1', JSON.stringify(keys.map((key) => settings[key])))}`;
}

function openCache({ cache, likeRoot, overlay }: LoadOptions, root: string, state: string): ReadingCache {
  if (cache === false) return noCache;
  const known = openReadingCache(resolve(likeRoot ?? root), state);
  if (overlay !== undefined) return { ...known, save: () => {} };
  return likeRoot === undefined ? known : { ...noCache, get: known.get };
}

function nothingFound(root: string): HandbookError {
  return new HandbookError(`No page and no monitoring configuration found below \`${root}\`.`, {
    hint: 'Content is `.md`, `.yml`, `.yaml` and `.json` below docs/ and runbooks/, or below the root if it has neither.',
  });
}
