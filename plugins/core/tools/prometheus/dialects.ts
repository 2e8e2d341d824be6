import type { ToolSettings } from '../../model/tool.ts';

/** A program that reads rule files of Prometheus with keys of its own in them. */
type Dialect = NonNullable<NonNullable<ToolSettings['prometheus']>['dialects']>[number];

/** Where in a rule file a key may stand. */
export type Level = 'file' | 'group' | 'rule';

/**
 * The keys of other programs: right for them, fatal for Prometheus. From the structs that each decodes: Thanos
 * pkg/rules, Mimir and its mimirtool (pkg/mimirtool/rules/rwrulefmt), cortextool and lokitool, vmalert app/vmalert/config.
 */
const KEYS: Record<Level, Record<string, readonly Dialect[]>> = {
  file: { namespace: ['mimir', 'cortex', 'loki'] },
  group: {
    partial_response_strategy: ['thanos'],
    source_tenants: ['mimir'],
    align_evaluation_time_on_interval: ['mimir'],
    evaluation_delay: ['mimir'],
    remote_write: ['mimir', 'cortex', 'loki'],
    type: ['victoriametrics'],
    concurrency: ['victoriametrics'],
    eval_offset: ['victoriametrics'],
    eval_delay: ['victoriametrics'],
    eval_alignment: ['victoriametrics'],
    params: ['victoriametrics'],
    headers: ['victoriametrics'],
    notifier_headers: ['victoriametrics'],
    extra_filter_labels: ['victoriametrics'],
    tenant: ['victoriametrics'],
    debug: ['victoriametrics'],
  },
  rule: { debug: ['victoriametrics'], update_entries_limit: ['victoriametrics'] },
};

const TITLES: Record<Dialect, string> = {
  cortex: 'Cortex',
  loki: 'Loki',
  mimir: 'Mimir',
  thanos: 'Thanos',
  victoriametrics: 'VictoriaMetrics',
};

/** What to say of a key of another program; '' where handbook.yml names the program, undefined where nobody knows the key. */
export function judgeOtherKey(key: string, level: Level, settings: ToolSettings): string | undefined {
  const programs = Object.hasOwn(KEYS[level], key) ? KEYS[level][key] : undefined;
  if (programs === undefined) return undefined;
  if (programs.some((program) => settings.prometheus?.dialects?.includes(program))) return '';
  const titles = programs
    .map((program) => TITLES[program])
    .join(', ')
    .replace(/, (\w+)$/, ' or $1');
  return `Key \`${key}\` is known to ${titles} only, Prometheus refuses the file: remove it, or list \`${programs[0]}\` under \`prometheus.dialects\` in handbook.yml.`;
}

/** Whether expressions may be written in a language that PromQL is only a part of. */
export function mayUseOtherLanguage({ prometheus }: ToolSettings): boolean {
  return prometheus?.dialects?.some((program) => program === 'victoriametrics' || program === 'loki') ?? false;
}
