import type { Report } from './problem.ts';

/** Turns a report into the text of one format. A plain function of data, so that every format is one file. */
export type Reporter = (report: Report, context: ReportContext) => string;

export interface ReportContext {
  /** The text of a file, for code frames and fingerprints. */
  textOf(file: string): string;
  /** Marks text for a terminal; hands it back unchanged where there are no colours. */
  paint: Paint;
  /** Makes text a link, where the terminal has links. */
  link?: Link;
  /** How wide the terminal is; absent where there is none. */
  columns?: number;
  /** Where the handbook lies in its repository, `handbook/`; empty or absent when it is the repository. */
  folder?: string;
  /** The report of an earlier state, to say what is new since. */
  earlier?: Report;
}

export type Paint = (style: 'error' | 'warning' | 'info' | 'quiet' | 'strong', text: string) => string;

export type Link = (text: string, url: string) => string;
