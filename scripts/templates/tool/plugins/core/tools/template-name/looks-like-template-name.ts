import type { SnippetSource } from '../../model/tool.ts';

/** Tells the program's files from all others by their text alone: to start from, those with `checks:`. Fences are left alone. */
export function looksLikeTemplateName({ text, language }: SnippetSource): boolean {
  return language === undefined && /^checks[ \t]*:/m.test(text);
}
