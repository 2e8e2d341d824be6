import type { FileToWrite } from './import-options.ts';

/** What an exporter makes of a handbook: files relative to a folder, and what it could not make. */
export interface ExportResult {
  /** By target. */
  files: FileToWrite[];
  /** Files of the handbook that they were made from; with an error in one of them nothing is worth exporting. */
  sources: string[];
  /** Sentences about what was left out, and why. */
  left: string[];
}
