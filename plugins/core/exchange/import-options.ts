import type { Licence } from './find-licence.ts';

export interface ImportOptions {
  /** Absolute path of the handbook. */
  root: string;
  /** Where the runbooks go, relative to the root. */
  out: string;
  licence: Licence;
  /** Address of the collection; each page's path is added. */
  source?: string;
  commit?: string;
  /** Day of the import. */
  today: string;
  /** Targets that a person has merged by hand. */
  merged: ReadonlySet<string>;
}

export interface FileToWrite {
  /** Relative to the root. */
  target: string;
  content: string | Buffer;
}
