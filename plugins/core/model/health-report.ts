/** What a monitor that behaves like a customer measured, whatever its own format. Plain JSON: kept in a snippet's facts. */
export interface HealthReport {
  type: 'health-report';
  /** The tool that measured. */
  source: string;
  /** How the file is written: `statistics`, `line protocol`, `exposition`. */
  format: string;
  /** The cloud, as the monitor calls it. */
  cloud: string | undefined;
  /** Where and how it was measured: version, host, region, runs, in order. */
  facts: readonly (readonly [name: string, value: string])[];
  /** Times in UTC as far as the file says them. */
  period: { from: string; to: string } | undefined;
  services: readonly HealthSeries[];
  counters: readonly HealthCounter[];
  /** Peculiarities of the source that change how its numbers are to be read; one sentence each. */
  quirks: readonly string[];
}

/** One thing that was measured many times. What a format does not say is undefined. */
export interface HealthSeries {
  /** As the source names it: `NETSTATS`, `neutron`. */
  name: string;
  /** As people read it: `Neutron API`. */
  label: string;
  group: HealthGroup;
  /** As a symbol: `s`, `Mbit/s`, `%`. */
  unit: string;
  count: number;
  /** Undefined where the source cannot tell, which is not the same as none. */
  errors: number | undefined;
  min: number | undefined;
  median: number | undefined;
  average: number | undefined;
  /** The bad end: rank 95 where much is bad (latency), 5 where little is bad (bandwidth). */
  percentile: { rank: number; value: number } | undefined;
  max: number | undefined;
}

/** Calls of an API, creation and deletion of resources, logins and pings, benchmarks, whole runs. */
export type HealthGroup = 'api' | 'resource' | 'connection' | 'benchmark' | 'run';

/** Something that is only counted. */
export interface HealthCounter {
  label: string;
  value: number;
}
