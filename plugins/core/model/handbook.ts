import type { Baseline } from './baseline.ts';
import type { Document } from './document.ts';
import type { FieldFacts, Kind, ReferenceField } from './kind.ts';
import type { Directive } from './page-content.ts';
import type { Place, Places } from './places.ts';
import type { Finding, ParseFinding } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Snippet } from './snippet.ts';

/** All that was read below one root. The command line, the site and the editor stand on the same Handbook, so they cannot disagree. */
export interface Handbook {
  /** Absolute path. */
  root: string;
  /** Folders that hold content, relative to the root: docs and runbooks, or `['']` where the root is content itself. */
  contentFolders: readonly string[];
  settings: Settings;
  /** Where each value of handbook.yml stands. */
  settingsPlaces: Readonly<Record<string, Place>>;
  /** Suppressions written in handbook.yml. */
  settingsDirectives: readonly Directive[];
  kinds: readonly Kind[];
  /** Reference fields that every page may have, whatever its kind: `related`, `replaced-by`. */
  sharedReferences: readonly ReferenceField[];
  /** In order of their files. */
  documents: readonly Document[];
  /** Monitoring files, in order, whether a tool knows them or not. */
  configurations: readonly ConfigurationFile[];
  /** Those of monitoring files, in order, then the snippets in fences in order of their pages. */
  snippets: readonly Snippet[];
  /** Every regular file inside the content folders, relative to the root: what a link may lead to. */
  files: ReadonlySet<string>;
  /** What was wrong with files that could not become a document or snippet, and with the settings. */
  findings: readonly ParseFinding[];
  /** Who answers for which file, from CODEOWNERS. */
  owners: CodeOwners;
  /** What the baseline holds; undefined when there is none. Throws a HandbookError when it cannot be read. */
  baseline(): Baseline | undefined;
  /** The text of a file that was read, for positions and code frames; empty when it could not be read. */
  textOf(file: string): string;
  /** Names what a page or monitoring file holds, as git does; undefined for other files. */
  contentOf(file: string): string | undefined;
  /** Names the state of all that a file is judged by besides itself and the other files: toolkit, day, settings, schemas and CODEOWNERS. */
  frame: string;
  /** The fields that a kind's pages may have, those inside of others after them. */
  fieldsOf(kind: Kind): FieldFacts[];
  /** The same fields as the schema writes them, by name: what a new page of the kind is made from. */
  schemaFieldsOf(kind: Kind): ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What a schema does not allow of a value, each at its place; places are asked for only where there is a fault. */
  schemaFaults(schemaId: string, value: unknown, places: () => Places): SchemaFault[];
  /** Day of the run, `YYYY-MM-DD`, UTC; rules ask this, never the clock. */
  today: string;
}

/** A file that may hold monitoring configuration. */
export interface ConfigurationFile {
  file: string;
  /** Names what it holds; see `contentOf`. */
  content: string;
  /** What it holds; undefined where no tool knows it. Unpacked when it is first asked for. */
  snippet(): Snippet | undefined;
}

/** What CODEOWNERS says. */
export interface CodeOwners {
  /** The names of all teams in it, without `@` and organisation: `platform-team`. */
  teams: ReadonlySet<string>;
  /** The first team of the last line that fits a file, relative to the root; undefined where only persons or nobody are named. */
  ownerOf(file: string): string | undefined;
}

/** A fault that a schema finds, explained; the caller knows the file and the rule. */
export type SchemaFault = Pick<Finding, 'span' | 'message' | 'severity' | 'suggestion' | 'related'> & {
  /** The field at the top that is not there. */
  missing?: string;
};
