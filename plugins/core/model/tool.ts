import type { PlacedName, PlacedRule } from './graph.ts';
import type { ParseFinding } from './problem.ts';
import type { Settings } from './settings.ts';
import type { Snippet, SnippetReference } from './snippet.ts';
import type { Span } from './span.ts';
import type { View } from './view.ts';

/** A text that may be monitoring configuration, and where it stands. */
export interface SnippetSource {
  /** Path relative to the root, with `/`. */
  file: string;
  text: string;
  /** Language of the fence; undefined when the text is a whole file. */
  language: string | undefined;
  /** What handbook.yml says of the tools. A setting that changes what `read` gives must be listed in `READING_SETTINGS`. */
  settings: ToolSettings;
  /** Maps a span of `text` to a span of the file (a fence may be indented, line by line). */
  spanInFile(span: Span): Span;
}

/** The settings that change how configuration is read; part of the key under which readings are remembered. */
export const READING_SETTINGS = ['prometheus'] as const;
export type ToolSettings = Pick<Settings, (typeof READING_SETTINGS)[number]>;

/** Understands one tool's configuration. A tool is a folder under `plugins/core/tools/`. */
export interface Tool {
  readonly id: string;
  /** Its name as people write it. */
  readonly title: string;
  /** Paths of files that are worth a look, by their ending. */
  readonly files: RegExp;
  /** What its snippets give names to, besides alerts and recording rules. */
  readonly nameKinds?: readonly NameKind[];
  /** A cheap look: could this be ours? False costs nothing; true means that faults in it are reported. */
  detect(source: SnippetSource): boolean;
  /** Reads names, facts and faults. Never throws on content. */
  read(source: SnippetSource): Snippet;
  /** What the page of a name shows; asked for only when the site is built. */
  view?(placed: PlacedName, around: ToolSurroundings): View;
  /** What the program's own checker can say of files beyond what is read here; run only where a person asks for it. */
  outsideChecks?(around: ToolSurroundings): Iterable<OutsideCheck>;
  /** Pointers that show only when all snippets of the tool and all alerts are known, such as who is paged by which alert. */
  relate?(around: ToolSurroundings): Iterable<PlacedReference>;
}

/** What a tool may look at across files. */
export interface ToolSurroundings {
  /** All of its own snippets that are files. */
  snippets: readonly Snippet[];
  /** All alerting rules of the handbook. */
  alerts: readonly PlacedRule[];
}

/** A run of a tool's own checker on a file. Content is never part of a command, and no shell reads it. */
export interface OutsideCheck {
  program: string;
  /** Paths in it are relative to the root, where it runs, and begin with `./`. */
  args: readonly string[];
  /** The file that it judges. */
  file: string;
  /** What its output means, when it ends with another code than 0. */
  explain(output: string): readonly ParseFinding[];
}

/** A pointer that no single snippet holds; the `from` may be an alert of another file. */
export interface PlacedReference extends SnippetReference {
  file: string;
}

/** A sort of things that a tool's configuration names. */
export interface NameKind {
  /** As references name it: `dashboard`. */
  kind: string;
  label: { one: string; many: string };
  /** First part of the addresses of their pages: `/dashboards`. Without it they have none. */
  address?: string;
  /** One sentence for the index of their pages. */
  description: string;
  /** True where two of one name cannot be loaded side by side: then the second is a Problem. */
  unique?: true;
}

/** Fixes the type of a tool where it is written. */
export const defineTool = (tool: Tool): Tool => tool;
