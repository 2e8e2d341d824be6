import type { SnippetSource } from '../../model/tool.ts';

/** Tells modules from all other YAML by the text alone: other exporters have modules, too, but none with a prober. */
export function looksLikeModules({ text, language }: SnippetSource): boolean {
  if (language !== undefined && language !== 'yaml' && language !== 'yml') return false;
  if (!text.includes('modules') || !text.includes('prober')) return false;
  // A template of Helm or Jinja becomes YAML only later.
  if (/^\{\{/m.test(text) || text.includes('.Values.')) return false;
  return MODULES.test(text) && PROBER.test(text);
}

const MODULES = /^["']?modules["']?[ \t]*:/m;
const PROBER = /^[ \t]+["']?prober["']?[ \t]*:|[{,][ \t]*["']?prober["']?[ \t]*:/m;
