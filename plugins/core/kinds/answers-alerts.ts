import type { Kind } from '../model/kind.ts';

/** Whether a page of this kind answers the alert that it is named for, as a runbook does. */
export function answersAlerts({ references }: Pick<Kind, 'references'>): boolean {
  return references.some(({ to, derive }) => derive === 'id' && to.includes('alert'));
}
