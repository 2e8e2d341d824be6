import type { HealthReport } from '../../model/health-report.ts';
import type { Snippet } from '../../model/snippet.ts';

/** How a monitor is set up. Plain JSON: kept in a snippet's facts. */
export interface HealthConfiguration {
  type: 'health-configuration';
  /** Names by which its reports may call the cloud. */
  clouds: readonly string[];
  /** What is set, in words; no secrets. */
  settings: readonly (readonly [name: string, value: string])[];
  /** What is switched on, one sentence each. */
  options: readonly (readonly [option: string, meaning: string])[];
  quirks: readonly string[];
}

export function reportOf({ facts }: Snippet): HealthReport | undefined {
  return typeOf(facts) === 'health-report' ? (facts as HealthReport) : undefined;
}

export function configurationOf({ facts }: Snippet): HealthConfiguration | undefined {
  return typeOf(facts) === 'health-configuration' ? (facts as HealthConfiguration) : undefined;
}

// Both tools write facts of these two shapes only, told apart by `type`.
function typeOf(facts: unknown): string | undefined {
  return (facts as { type?: string } | undefined)?.type;
}
