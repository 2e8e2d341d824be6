import type { Snippet } from './snippet.ts';
import type { Span } from './span.ts';

/** A text that may be monitoring configuration, and where it stands. */
export interface SnippetSource {
  /** Path relative to the root, with `/`. */
  file: string;
  text: string;
  /** Language of the fence; undefined when the text is a whole file. */
  language: string | undefined;
  /** Experimental features that the handbook's Prometheus runs with. */
  features: ReadonlySet<string>;
  /** Maps a span of `text` to a span of the file (a fence may be indented, line by line). */
  spanInFile(span: Span): Span;
}

/** Understands one tool's configuration. A tool is a folder under `plugins/core/tools/`. */
export interface Tool {
  readonly id: string;
  /** Its name as people write it. */
  readonly title: string;
  /** A cheap look: could this be ours? False costs nothing; true means that faults in it are reported. */
  detect(source: SnippetSource): boolean;
  /** Reads names, facts and faults. Never throws on content. */
  read(source: SnippetSource): Snippet;
}

/** Fixes the type of a tool where it is written. */
export const defineTool = (tool: Tool): Tool => tool;
