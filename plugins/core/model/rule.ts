import type { Document } from './document.ts';
import type { Graph } from './graph.ts';
import type { Handbook } from './handbook.ts';
import type { Frame, Outlines } from './outline.ts';
import type { Finding, Severity } from './problem.ts';
import type { Settings } from './settings.ts';

/** A set of rules that handbook.yml switches on with one word. */
export type Pack = NonNullable<Settings['packs']>[number];

/** A check. One file in `plugins/core/rules/`, named for its id, which reads as a sentence about good content. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Protects others: cannot be suppressed, lowered, put in a baseline or skipped. */
  readonly guard?: true;
  /** What it finds comes with the day alone, so it says nothing of what a change broke elsewhere. */
  readonly calendar?: true;
  /** Reports only where handbook.yml switches its pack on, or gives the rule a level by its id. */
  readonly pack?: Pack;
  /** One sentence: what holds of good content. */
  readonly description: string;
  /** Judges a page by itself: what it finds holds as long as the page and the frame stay as they are. */
  document?(document: Document, frame: Frame): Iterable<Finding>;
  /** Judges what the front matter of a page names: also depends on what other files show of themselves, see `Outline`. */
  references?(document: Document, handbook: Handbook, graph: Graph): Iterable<Finding>;
  /** Judges where the links of a page lead: depends on the same. */
  links?(document: Document, handbook: Handbook, graph: Graph): Iterable<Finding>;
  /** Judges across files: depends on what all files show of themselves, and on nothing else in them. */
  handbook?(handbook: Outlines, graph: Graph): Iterable<Finding>;
}

/** Fixes the type of a rule where it is written. */
export const defineRule = (rule: Rule): Rule => rule;
