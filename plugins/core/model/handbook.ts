import type { Document } from './document.ts';
import type { Kind } from './kind.ts';
import type { ParseFinding } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Snippet } from './snippet.ts';

/** All that was read below one root. The command line, the site and the editor stand on the same Handbook, so they cannot disagree. */
export interface Handbook {
  /** Absolute path. */
  root: string;
  settings: Settings;
  kinds: readonly Kind[];
  /** In order of their files. */
  documents: readonly Document[];
  /** Monitoring files, in order, then the snippets in fences in order of their pages. */
  snippets: readonly Snippet[];
  /** Every regular file inside the content folders, relative to the root: what a link may lead to. */
  files: ReadonlySet<string>;
  /** What was wrong with files that could not become a document or snippet, and with the settings. */
  findings: readonly ParseFinding[];
  /** The text of a file that was read, for positions and code frames; empty when it could not be read. */
  textOf(file: string): string;
  /** Day of the run, `YYYY-MM-DD`, UTC; rules ask this, never the clock. */
  today: string;
}
