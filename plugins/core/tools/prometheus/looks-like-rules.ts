import type { SnippetSource } from '../../model/tool.ts';

/**
 * Tells rule files from all other YAML by their text alone, so that a file with a fault in it is still recognised
 * and the many files of other programs cost a search each.
 */
export function looksLikeRules({ text, language }: SnippetSource): boolean {
  if (language !== undefined && language !== 'yaml' && language !== 'yml') return false;
  if (!text.includes('PrometheusRule') && !text.includes('rules')) return false;
  // A template of Helm or Jinja becomes YAML only later. Inside a block of text no line starts at the first column.
  if (/^\{\{/m.test(text) || text.includes('.Values.') || text.includes('.Release.')) return false;
  return MANIFEST.test(text) || isRuleFile(text) || holdsRules(text);
}

/** Whether a text is a file of rules as Prometheus loads it. */
export function isRuleFile(text: string): boolean {
  return GROUPS.test(text) && RULES.test(text) && !OTHERS.test(text);
}

/** Whether rules stand somewhere in the values of a chart or in a ConfigMap: such YAML has many shapes, so all that makes a rule must be there. */
function holdsRules(text: string): boolean {
  if (!text.includes('expr') || !RULES.test(text) || !NAMED.test(text) || !EXPRESSION.test(text)) return false;
  return KIND.test(text) ? AROUND.test(text) : !TESTS.test(text) && !GROUPS.test(text);
}

const MANIFEST = /^[ \t-]*["']?kind["']?:[ \t]*["']?PrometheusRule\b/m;
const GROUPS = /^(?:\{[ \t]*)?["']?groups["']?[ \t]*:/m;
const RULES = /["']?rules["']?[ \t]*:/;
/** Unit tests of rules, Prometheus' own configuration, and what Grafana calls alert rule groups. */
const OTHERS = /^["']?(?:tests|rule_files|scrape_configs|apiVersion|kind)["']?[ \t]*:/m;
const TESTS = /^["']?(?:tests|rule_files)["']?[ \t]*:/m;
const NAMED = /^[ \t]+(?:-[ \t]+)?(?:\{[ \t]*)?["']?(?:alert|record)["']?:[ \t]/m;
const EXPRESSION = /(?:^[ \t]+(?:-[ \t]+)?|[{,][ \t]*)["']?expr["']?:[ \t]/m;
const KIND = /^["']?kind["']?[ \t]*:/m;
const AROUND = /^["']?kind["']?:[ \t]*["']?(?:ConfigMap|HelmRelease|Application)\b/m;
