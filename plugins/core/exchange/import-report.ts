/** What an import did, or would do; the shape of `handbook import runbooks --format json`. */
export interface ImportReport {
  version: 1;
  collection: {
    folder: string;
    dialect: DialectName;
    /** SPDX identifier, recorded on each page. */
    licence: string;
    /** The file that says so; absent when the command said it. */
    licenceFile?: string;
    source?: string;
    commit?: string;
  };
  /** False when nothing was written: a dry run, or faults. */
  written: boolean;
  summary: Record<PageAction, number> & { pages: number; skipped: number; faults: number };
  /** In order of their sources. */
  pages: ImportedPage[];
  /** Pictures that pages show. */
  assets: ImportedAsset[];
  /** Files that became no page, with what was written in them. */
  skipped: SkippedFile[];
  /** What keeps the whole import from being written. */
  faults: ImportFault[];
}

export type DialectName = 'prometheus-operator' | 'openshift' | 'folder';

/** `kept`: edited here while the source stayed as it was. `conflict`: needs a person, and was not written. */
export type PageAction = 'created' | 'updated' | 'unchanged' | 'kept' | 'conflict';

export interface ImportedPage {
  source: string;
  /** Relative to the root of the handbook. */
  target: string;
  action: PageAction;
  /** Why it is a conflict. */
  reason?: string;
  /** Both sides of a page that was edited here, against what was imported. */
  changes?: SectionChanges;
  kind?: string;
  alerts: string[];
  service?: string;
  /** Front matter of the source that has no meaning here. */
  dropped: DroppedField[];
  /** What a person must still add or decide; lines are those of the source. */
  toDo: ToDo[];
}

/** Titles of sections; the text above the first section is called `the beginning`. */
export interface SectionChanges {
  here: string[];
  source: string[];
  both: string[];
}

export interface ImportedAsset {
  source: string;
  target: string;
  action: 'created' | 'unchanged' | 'conflict';
  reason?: string;
}

export interface SkippedFile {
  source: string;
  reason: string;
  dropped: DroppedField[];
}

export interface DroppedField {
  field: string;
  value: unknown;
}

export interface ToDo {
  line: number;
  message: string;
}

export interface ImportFault {
  source: string;
  line: number;
  message: string;
}
