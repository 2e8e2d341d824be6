import type { Settings } from '../../model/settings.ts';

/** How urgent an alert is; `other` when nobody said what its severity means. */
export type SeverityLevel = 'critical' | 'warning' | 'info' | 'other';

/** From most to least urgent. An unknown severity may be grave, so it stands before those known to be harmless. */
export const SEVERITY_LEVELS: readonly SeverityLevel[] = ['critical', 'warning', 'other', 'info'];

const DEFAULTS = { critical: ['critical', 'page'], warning: ['warning', 'ticket'], info: ['info', 'none'] };

/** What the value of a `severity` label means in this handbook; an entry of handbook.yml replaces the default of its level. */
export function severityLevel(severity: string | undefined, settings: Pick<Settings, 'severities'>): SeverityLevel {
  const levels = { ...DEFAULTS, ...settings.severities };
  const wanted = severity?.toLowerCase();
  for (const level of ['critical', 'warning', 'info'] as const) {
    if (levels[level].some((value) => value.toLowerCase() === wanted)) return level;
  }
  return 'other';
}
