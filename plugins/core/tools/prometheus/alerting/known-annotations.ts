import type { Settings } from '../../../model/settings.ts';

/** Annotations that notifications, dashboards and handbooks read everywhere. */
export const COMMON_ANNOTATIONS: readonly string[] = [
  'summary',
  'description',
  'message',
  'runbook_url',
  'dashboard_url',
];

/** Others that are in use, so that none of them is taken for one that is misspelled. */
const OTHERS = ['dashboard', 'dashboard_uid', 'panel_url', 'runbook', 'title', '__dashboardUid__', '__panelId__'];

/** All annotations that mean something in this handbook. */
export function knownAnnotations({ prometheus }: Pick<Settings, 'prometheus'>): ReadonlySet<string> {
  return new Set([...COMMON_ANNOTATIONS, ...OTHERS, ...(prometheus?.annotations ?? [])]);
}
