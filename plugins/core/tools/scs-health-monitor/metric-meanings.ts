import type { HealthGroup } from '../../model/health-report.ts';
import type { Sample } from './parse-exposition.ts';

/** What a metric of the monitor measures. */
export interface MetricMeaning {
  pattern: RegExp;
  label(labels: Sample['labels']): string;
  group: HealthGroup;
  unit: string;
  rank: 5 | 95;
  failed(status: string): boolean;
  quirk?: string;
}

/** The meaning of a metric by its name; undefined for those of other programs. */
export function meaningOf(name: string): MetricMeaning | undefined {
  // A quick look first: most samples of a large file are of other programs.
  return OWN.test(name) ? METRICS.find(({ pattern }) => pattern.test(name)) : undefined;
}

const OWN = /^(?:openstack_http_|ssh_connect|connectivity_tests_|iperf3_|total_test_|pi_calc_)/;

const HTTP = {
  label: (labels: Sample['labels']) => `${labels.get('service_type') ?? 'unknown'} API`,
  group: 'api',
  unit: 's',
  rank: 95,
  failed: (status: string) => !/^[123]\d\d$/.test(status),
} as const;

const SSH = {
  label: () => 'SSH login',
  group: 'connection',
  unit: 's',
  rank: 95,
  failed: (status: string) => status !== '200',
} as const;
const NEVER = (): boolean => false;
const SSH_STATUS =
  'The `status_code` of logins and connections is `200` for done and `400` for failed; no HTTP is spoken there.';

/** The metrics of the monitor, and what they mean. */
const METRICS: readonly MetricMeaning[] = [
  { pattern: /^openstack_http_requests_(?:total|created)$/, ...HTTP },
  {
    pattern: /^openstack_http_response_time_(?:bucket|sum|count|created)$/,
    ...HTTP,
    quirk:
      'Response times are seconds, which the name of the metric does not say; median and percentile are estimated from buckets.',
  },
  { pattern: /^ssh_connections_(?:total|created)$/, ...SSH, quirk: SSH_STATUS },
  { pattern: /^ssh_connect_duration_seconds_(?:bucket|sum|count|created)$/, ...SSH },
  {
    pattern: /^connectivity_tests_(?:total|created)$/,
    label: (labels) => `Connections: ${labels.get('command') ?? 'unknown'}`,
    group: 'connection',
    unit: '',
    rank: 95,
    failed: SSH.failed,
    quirk: SSH_STATUS,
  },
  ...(['sender', 'receiver'] as const).flatMap((side): MetricMeaning[] => [
    {
      pattern: new RegExp(`^iperf3_bandwidth_${side}_gigabits$`),
      label: () => `Bandwidth at the ${side}`,
      group: 'benchmark',
      unit: 'Gbit/s',
      rank: 5,
      failed: NEVER,
      quirk: 'Bandwidth is in units of 1048576000 bits per second, and its percentile is the 5th: there little is bad.',
    },
    {
      pattern: new RegExp(`^iperf3_cpu_utilization_${side}_percentage$`),
      label: () => `Processor of the ${side}`,
      group: 'benchmark',
      unit: '%',
      rank: 95,
      failed: NEVER,
    },
  ]),
  {
    pattern: /^total_test_duration_seconds$/,
    label: () => 'Whole run',
    group: 'run',
    unit: 's',
    rank: 95,
    failed: NEVER,
  },
  {
    pattern: /^pi_calc_bench_avg_ping$/,
    label: () => 'Ping during the calculation of pi',
    group: 'benchmark',
    unit: 'ms',
    rank: 95,
    failed: NEVER,
    quirk: 'The ping during the calculation is in milliseconds, which its name does not say, and has no label `cloud`.',
  },
];
