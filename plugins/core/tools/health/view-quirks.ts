import type { View } from '../../model/view.ts';

/** What must be known to read the numbers; nothing when there is nothing to know. */
export function viewQuirks(quirks: readonly string[]): View {
  if (quirks.length === 0) return [];
  return [{ type: 'table', columns: ['How to read this'], rows: quirks.map((quirk) => [quirk]) }];
}
