import type { SnippetSource } from '../../../model/tool.ts';

/** Tells unit tests of rules, as `promtool test rules` reads them, from all other YAML by their text alone. */
export function looksLikeTests({ text, language }: SnippetSource): boolean {
  if (language !== undefined && language !== 'yaml' && language !== 'yml') return false;
  return TESTS.test(text) && WITHIN.test(text) && !/^\{\{/m.test(text);
}

const TESTS = /^["']?tests["']?[ \t]*:/m;
const WITHIN = /^[ \t-]*["']?(?:input_series|alert_rule_test|promql_expr_test)["']?[ \t]*:/m;
