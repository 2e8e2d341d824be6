import type { SnippetSource } from '../../model/tool.ts';

export type Form = 'metrics' | 'configuration';

/** What a text of the monitor is; undefined for metrics of other programs and for all other YAML. */
export function formOf({ file, text, language }: SnippetSource): Form | undefined {
  const start = text.slice(0, LOOKED_AT);
  const isYaml = language === undefined ? /\.ya?ml$/i.test(file) : language === 'yaml' || language === 'yml';
  if (isYaml) return CLOUD.test(start) && OTHERS.test(start) ? 'configuration' : undefined;
  if (language !== undefined && !EXPOSITIONS.has(language)) return undefined;
  return METRIC.test(start) ? 'metrics' : undefined;
}

const LOOKED_AT = 65_536;
const EXPOSITIONS = new Set(['prom', 'metrics', 'openmetrics']);
const CLOUD = /^["']?(?:CLOUD_NAME|TESTS_NAME_IDENTIFICATION)["']?[ \t]*:/m;
const OTHERS =
  /^["']?(?:PROMETHEUS_(?:ENDPOINT|BATCH_NAME)|APPEND_TIMESTAMP_TO_BATCH_NAME|VM_IMAGE|FLAVOR_NAME)["']?[ \t]*:/m;
const METRIC =
  /^(?:# (?:HELP|TYPE) )?(?:openstack_http_(?:requests|response_time)|ssh_connect(?:ions|_duration)|connectivity_tests_total|iperf3_(?:bandwidth|cpu)_|total_test_duration_seconds|pi_calc_bench_avg_ping)/m;
