import type { Handbook } from '../../model/handbook.ts';

const DEFAULT = 'P12M';
const RUNBOOK_DEFAULT = 'P6M';

/** How long the review of a page holds in this handbook when the page itself says nothing, as an ISO 8601 duration. */
export function reviewPeriod(
  kindId: string | undefined,
  { settings, kinds }: Pick<Handbook, 'settings' | 'kinds'>,
): string {
  const every = settings['review-every'] ?? {};
  return (
    (kindId === undefined ? undefined : every[kindId]) ??
    kinds.find(({ id }) => id === kindId)?.reviewEvery ??
    every.default ??
    (kindId === 'runbook' ? RUNBOOK_DEFAULT : DEFAULT)
  );
}
