import type { ReactNode } from 'react';
import type { PageState } from '../../props.ts';

/** Says that a page is a draft or deprecated; most pages are active, and saying so on each would hide the others. */
export function StateBadge({ state }: { state: PageState }): ReactNode {
  if (state === 'active') return null;
  return <span className={`handbook-badge handbook-badge--${state}`}>{state}</span>;
}
