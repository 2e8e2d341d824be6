import type { SnippetSource } from '../../model/tool.ts';

/** Tells the program's files from all others by name and text alone: to start from, `etcd.template-name.yml` with `checks:`. */
export function looksLikeTemplateName({ file, text, language }: SnippetSource): boolean {
  return language === undefined && /\.template-name\.ya?ml$/i.test(file) && /^checks[ \t]*:/m.test(text);
}
