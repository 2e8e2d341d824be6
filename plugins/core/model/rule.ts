import type { Document } from './document.ts';
import type { Frame } from './outline.ts';
import type { Finding, Severity } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Addresses, Names, Sight, Sights, SoleConfiguration } from './sights.ts';

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
  /** Judges a monitoring file by itself: holds as long as the file and the frame. */
  configuration?(configuration: SoleConfiguration): Iterable<Finding>;
  /** Judges what the front matter of a page names: also depends on the names that there are. */
  references?(document: Document, names: Names): Iterable<Finding>;
  /** Judges where the links of a page lead: also depends on the files that there are, and headings that are linked to. */
  links?(document: Document, addresses: Addresses): Iterable<Finding>;
  /** Judges across files, in parts by what they look at: each is asked again when that has changed. */
  across?: { readonly [Name in Sight]?: (seen: Sights[Name]) => Iterable<Finding> };
}

/** Fixes the type of a rule where it is written. */
export const defineRule = (rule: Rule): Rule => rule;
