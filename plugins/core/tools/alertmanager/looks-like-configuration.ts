import type { SnippetSource } from '../../model/tool.ts';

/** Whether a text is a configuration of Alertmanager, or a manifest that carries one. */
export function looksLikeConfiguration({ file, text, language }: SnippetSource): boolean {
  if (language !== undefined && language !== 'yaml' && language !== 'yml') return false;
  if (!text.includes('receiver') && !text.includes('alertmanager')) return false;
  // A template of Helm or Jinja becomes YAML only later. Inside a block of text no line starts at the first column.
  if (/^\{\{/m.test(text) || text.includes('.Values.') || text.includes('.Release.')) return false;
  if (ROUTE.test(text) && RECEIVERS.test(text)) return !MANIFEST.test(text);
  if (CARRIER.test(text) && CARRIED.test(text)) return true;
  return (
    language === undefined && FILE.test(file) && (ROUTE.test(text) || RECEIVERS.test(text)) && !MANIFEST.test(text)
  );
}

const ROUTE = /^(?:\{[ \t]*)?["']?route["']?[ \t]*:/m;
const RECEIVERS = /^(?:\{[ \t]*)?["']?receivers["']?[ \t]*:/m;
const FILE = /(?:^|\/)alertmanager(?:[.-][^/]*)?\.ya?ml$/i;
const MANIFEST = /^["']?apiVersion["']?[ \t]*:/m;
/** Who carries a configuration into a cluster. In `data` of a Secret it is base64, which nobody writes by hand. */
const CARRIER = /^["']?kind["']?:[ \t]*["']?(?:Secret|ConfigMap)\b/m;
const CARRIED = /^[ \t]+["']?alertmanager\.ya?ml["']?[ \t]*:[ \t]*\|/m;
