import type { SnippetSource } from '../../model/tool.ts';

/**
 * Tells rule files from all other YAML by their text alone, so that a file with a fault in it is still recognised
 * and the many files of other programs cost a search each.
 */
export function looksLikeRules({ text, language }: SnippetSource): boolean {
  if (language !== undefined && language !== 'yaml' && language !== 'yml') return false;
  if (!text.includes('PrometheusRule') && !text.includes('groups')) return false;
  // A template of Helm or Jinja becomes YAML only later. Inside a block of text no line starts at the first column.
  if (/^\{\{/m.test(text) || text.includes('.Values.') || text.includes('.Release.')) return false;
  return MANIFEST.test(text) || (GROUPS.test(text) && RULES.test(text) && !OTHERS.test(text));
}

const MANIFEST = /^[ \t-]*["']?kind["']?:[ \t]*["']?PrometheusRule\b/m;
const GROUPS = /^(?:\{[ \t]*)?["']?groups["']?[ \t]*:/m;
const RULES = /["']?rules["']?[ \t]*:/;
/** Unit tests of rules, Prometheus' own configuration, and what Grafana calls alert rule groups. */
const OTHERS = /^["']?(?:tests|rule_files|scrape_configs|apiVersion|kind)["']?[ \t]*:/m;
