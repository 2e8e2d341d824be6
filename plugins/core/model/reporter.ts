import type { Report } from './problem.ts';

/** Turns a report into the text of one format. A plain function of data, so that every format is one file. */
export type Reporter = (report: Report, context: ReportContext) => string;

export interface ReportContext {
  /** The text of a file, for code frames. */
  textOf(file: string): string;
  /** Marks text for a terminal; hands it back unchanged where there are no colours. */
  paint: Paint;
}

export type Paint = (style: 'error' | 'warning' | 'info' | 'quiet' | 'strong', text: string) => string;
