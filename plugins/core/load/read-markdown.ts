import { type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts';
import { scanMarkdown } from './scan-markdown/scan-markdown.ts';

/** Reads one page: by the scanner, or by the full parser where the page holds what the scanner leaves to it. */
export function readMarkdown(text: string): ParsedMarkdown {
  return scanMarkdown(text) ?? parseMarkdown(text);
}
