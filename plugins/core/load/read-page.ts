import type { Document } from '../model/document.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { ToolSettings } from '../model/tool.ts';
import { NO_FRONT_MATTER, type ReadFrontMatter, readFrontMatter } from './read-front-matter.ts';
import { readMarkdown } from './read-markdown.ts';
import { readShell } from './read-shell.ts';
import { readFences } from './read-snippets.ts';

/** What one page says by itself: it depends on the page's path and bytes alone, so it can be cached. */
export type PageReading = Pick<Document, 'content' | 'snippets' | 'findings'> & { frontMatter: ReadFrontMatter };

/** Reads a page: Markdown, front matter, and the monitoring configuration in its fences. */
export function readPage(file: string, text: string, settings: ToolSettings = {}): PageReading {
  try {
    const { frontMatter: block, content } = readMarkdown(text);
    const { frontMatter, directives, findings } = readFrontMatter(file, text, block);
    content.directives.unshift(...directives);
    findings.push(...readShell(file, content.fences));
    return { frontMatter, content, snippets: readFences(file, content.fences, settings), findings };
  } catch (error) {
    // Parsers recurse: thousands of nested lists end here, and must not end the run.
    if (error instanceof RangeError) return unreadable(file);
    throw error;
  }
}

function unreadable(file: string): PageReading {
  const message = 'The page nests too deeply to be read; write it with fewer levels.';
  const finding: ParseFinding = { rule: 'file-is-markdown', file, span: [0, 0], message };
  return {
    frontMatter: NO_FRONT_MATTER,
    content: { headings: [], links: [], fences: [], codes: [], html: [], directives: [], todos: [] },
    snippets: [],
    findings: [finding],
  };
}
