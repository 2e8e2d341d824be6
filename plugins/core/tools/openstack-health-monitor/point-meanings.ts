import type { HealthGroup } from '../../model/health-report.ts';

/** What `duration` and `return_code` of a point mean: it depends on the tags. */
export interface PointMeaning {
  label: string;
  group: HealthGroup;
  unit: string;
  /** Rank of the bad end: 5 where little is bad. */
  rank: 5 | 95;
  /**
   * code: 0 fine, 1 error, 2 timeout; failures: how many steps failed; flag: 0 fine, anything else not;
   * none: always 0, whatever happened; count: the number itself, beside a duration that is always 1.
   */
  returnCode: 'code' | 'failures' | 'flag' | 'none' | 'count';
}

/** The meaning of a point by its tags; undefined for a command that the monitor does not have. */
export function meaningOf(command: string, method: string): PointMeaning | undefined {
  if (SERVICES.has(command)) return { label: `${command} API`, group: 'api', unit: 's', rank: 95, returnCode: 'code' };
  if (command === 'ping') return Object.hasOwn(PINGS, method) ? PINGS[method] : undefined;
  if (command.startsWith('wait')) return waiting(command, method);
  return Object.hasOwn(MEASUREMENTS, command) ? MEASUREMENTS[command] : undefined;
}

const SERVICES = new Set(
  (
    'nova neutron cinder glance swift heat barbican designate manila aodh gnocchi magnum senlin ironic octavia ' +
    'catalog token port'
  ).split(' '),
);

const PINGS: Record<string, PointMeaning | undefined> = {
  stats: { label: 'Retries of pings', group: 'connection', unit: '', rank: 95, returnCode: 'failures' },
  errors: { label: 'Failed pings', group: 'connection', unit: '', rank: 95, returnCode: 'count' },
  retries: { label: 'Retried pings', group: 'connection', unit: '', rank: 95, returnCode: 'count' },
};

function waiting(command: string, state: string): PointMeaning {
  const gone = state === 'XDELX' || state === 'DEL' || command.startsWith('waitDEL');
  const resource = command.replace(/^wait(?:DEL)?/, '');
  return {
    label: `${resource} ${gone ? 'gone' : `until ${state}`}`,
    group: 'resource',
    unit: 's',
    rank: 95,
    returnCode: 'code',
  };
}

const MEASUREMENTS: Record<string, PointMeaning | undefined> = {
  ssh: { label: 'SSH login', group: 'connection', unit: 's', rank: 95, returnCode: 'failures' },
  LBconn: {
    label: 'Requests through the load balancer',
    group: 'connection',
    unit: 's/10',
    rank: 95,
    returnCode: 'failures',
  },
  '4000pi': { label: '4000 digits of pi', group: 'benchmark', unit: 's', rank: 95, returnCode: 'none' },
  fioBW: { label: 'Disk bandwidth', group: 'benchmark', unit: 'MiB/s', rank: 5, returnCode: 'none' },
  fiokIOPS: { label: 'Disk operations', group: 'benchmark', unit: 'kIOPS', rank: 5, returnCode: 'none' },
  fioLat10ms: { label: 'Disk operations over 10 ms', group: 'benchmark', unit: '%', rank: 95, returnCode: 'none' },
  iperf3: { label: 'Network bandwidth', group: 'benchmark', unit: 'Gbit/s', rank: 5, returnCode: 'flag' },
  totDur: { label: 'Run, 10 is as slow as allowed', group: 'run', unit: '', rank: 95, returnCode: 'flag' },
};
