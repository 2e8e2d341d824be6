/** What an old handbook may have wrong until somebody mends it: the shape of `schemas/baseline.schema.json`, as read. */
export interface Baseline {
  /** Its file, relative to the root. */
  file: string;
  /** As it was read, for places. */
  text: string;
  entries: readonly BaselineEntry[];
}

/** Problems of one rule in one file that say the same of lines that read the same. */
export interface BaselineEntry {
  file: string;
  rule: string;
  /** See `ProblemIdentity`. */
  found: string;
  line: string;
  count: number;
}
