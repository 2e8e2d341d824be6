/**
 * How the site shows a piece of configuration. A tool says what there is to see, in a few shapes that fit all of them; the
 * site knows the shapes and no tool. All text comes from content: it is escaped where it is rendered, never HTML.
 */
export type View = readonly ViewBlock[];

export type ViewBlock = ViewFacts | ViewTable | ViewTree | ViewGrid | ViewBars;

/** Text, and what it is. */
export interface ViewText {
  text: string;
  /** Set in the font of commands. */
  code?: true;
  /** A name that the handbook may know: then the text is a link to its page. */
  to?: { kinds: readonly string[]; name: string };
  /** An address of http or https: then the text is a link there. */
  url?: string;
  /** Severity as a label `severity` has it; shown as a badge. */
  severity?: string;
}

/** A value of a cell: several texts stand one after the other. */
export type ViewCell = string | ViewText | readonly ViewText[];

/** Names with their values, in two columns. */
export interface ViewFacts {
  type: 'facts';
  title?: string;
  rows: readonly (readonly [name: string, value: ViewCell])[];
}

export interface ViewTable {
  type: 'table';
  title?: string;
  columns: readonly string[];
  rows: readonly (readonly ViewCell[])[];
}

/** Branches under a root, such as the routes of Alertmanager. */
export interface ViewTree {
  type: 'tree';
  title?: string;
  root: ViewBranch;
}

export interface ViewBranch {
  label: ViewCell;
  branches: readonly ViewBranch[];
}

/** Tiles on a grid, such as the panels of a dashboard. Places and sizes in units of the grid, from 0. */
export interface ViewGrid {
  type: 'grid';
  title?: string;
  /** How many units wide. */
  width: number;
  tiles: readonly ViewTile[];
}

export interface ViewTile {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  /** A word on what it is: `timeseries`. */
  note?: string;
  /** Queries or other code in it. */
  code: readonly string[];
}

/** Quantities side by side, such as the latencies of a cloud's services. */
export interface ViewBars {
  type: 'bars';
  title?: string;
  /** As a symbol: `s`, `%`, `MB/s`. */
  unit: string;
  rows: readonly { label: string; value: number; note?: string }[];
}
