import type { HealthGroup } from '../../model/health-report.ts';

export interface StatisticsArray {
  label: string;
  group: HealthGroup;
  unit: string;
  /** Rank of the percentile in the fifth field: 5 where little is bad. The order of the fields is the same for both. */
  rank: 5 | 95;
}

/** The arrays of a statistics file, in the order in which the monitor writes them. */
export const STATISTICS_ARRAYS: Readonly<Record<string, StatisticsArray>> = {
  NETSTATS: latency('Neutron API', 'api'),
  FIPSTATS: latency('Floating IP API', 'api'),
  AUXSTATS: latency('Other APIs', 'api'),
  METRICSTATS: latency('Metrics API', 'api'),
  VOLSTATS: latency('Cinder API', 'api'),
  VOLCSTATS: latency('Volume creation', 'resource'),
  NOVASTATS: latency('Nova API', 'api'),
  NOVABSTATS: latency('Nova boot', 'api'),
  VMCSTATS: latency('Server creation', 'resource'),
  VMDSTATS: latency('Server deletion', 'resource'),
  WAITTIME: latency('Wait for servers', 'resource'),
  LBSTATS: latency('Load balancer API', 'api'),
  LBCSTATS: latency('Load balancer creation', 'resource'),
  PITIME: latency('4000 digits of pi', 'benchmark'),
  BANDWIDTH: { label: 'Network bandwidth', group: 'benchmark', unit: 'Mbit/s', rank: 5 },
  FIOBW: { label: 'Disk bandwidth', group: 'benchmark', unit: 'MiB/s', rank: 5 },
  FIOIOPS: { label: 'Disk operations', group: 'benchmark', unit: 'IOPS', rank: 5 },
  FIOLAT: { label: 'Disk operations over 10 ms', group: 'benchmark', unit: '%', rank: 95 },
  TOTTIME: latency('Whole deployment', 'run'),
};

function latency(label: string, group: HealthGroup): StatisticsArray {
  return { label, group, unit: 's', rank: 95 };
}
