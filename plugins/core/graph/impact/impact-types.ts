import type { Graph } from '../../model/graph.ts';
import type { Handbook } from '../../model/handbook.ts';
import type { Problem } from '../../model/problem.ts';

/** A handbook at one time, with what is wrong in it. */
export interface HandbookState {
  handbook: Handbook;
  graph: Graph;
  problems: readonly Problem[];
}

/** What lies between two states of a handbook; the shape of `handbook impact --format json`. */
export interface Impact {
  version: 1;
  pages: PageChange[];
  alerts: AlertChange[];
  records: RecordChange[];
  problems: {
    /** What breaks: as it is reported now. */
    came: Problem[];
    /** What was mended: as it was reported before. */
    went: Problem[];
  };
  coverage: CoverageChange;
}

export type Change = 'came' | 'went' | 'changed' | 'renamed';

/** Lines and columns from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A place that names something: in the state now, as far as it still stands there. */
export interface Pointer extends Place {
  /** The page, or the id of the alert, that points. */
  from: string;
  /** The relation, read from there: `depends on`, `links to`. */
  label: string;
}

export interface PageChange {
  change: Change;
  file: string;
  /** The file before, of a page that was renamed or moved. */
  before?: string;
  kind: string;
  name: string;
  pointedAtBy: Pointer[];
  headings: HeadingChange[];
}

export interface HeadingChange {
  change: Exclude<Change, 'changed'>;
  text: string;
  anchor: string;
  before?: { text: string; anchor: string };
  pointedAtBy: Pointer[];
}

export interface AlertChange {
  change: Change;
  name: string;
  /** The name before, of an alert that was renamed. */
  before?: string;
  /** Where its rules stand; before, for one that went. */
  places: Place[];
  values: ValueChange[];
  /** The runbooks that answer it; before, for one that went. */
  runbooks: string[];
  pointedAtBy: Pointer[];
}

export interface RecordChange {
  change: Exclude<Change, 'renamed'>;
  name: string;
  places: Place[];
  values: ValueChange[];
  /** The alerts, and other recording rules, whose expressions use it now. */
  usedBy: string[];
}

/** One value of a rule; null where there is none. */
export interface ValueChange {
  field: 'expression' | 'for' | 'keep_firing_for' | 'severity' | 'runbook_url' | 'rule';
  before: string | null;
  after: string | null;
}

export interface CoverageChange {
  before: { alerts: number; withRunbook: number };
  after: { alerts: number; withRunbook: number };
  /** Alerts that had a runbook and have none now. */
  lost: { alert: string; runbook: string }[];
  /** Alerts that had none and have one now. */
  gained: { alert: string; runbook: string }[];
  /** Alerts that came without a runbook. */
  uncovered: string[];
}
