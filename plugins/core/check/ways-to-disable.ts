import type { Rule } from '../model/rule.ts';
import { baselineIsCurrent } from '../rules/baseline-is-current.ts';
import { suppressionIsUsed } from '../rules/suppression-is-used.ts';

/** A way to silence a rule. */
export interface WayToDisable {
  where: string;
  /** What to write there; what stands in capitals is to be replaced. */
  write: string;
}

/** What holds instead for a guard. */
export const GUARDED = 'Not at all: a guard cannot be disabled, snoozed, lowered or excepted. Mend what it found.';

/** How a rule is disabled or put off; nothing for a guard, which protects others than the author. */
export function waysToDisable({ id, guard }: Pick<Rule, 'id' | 'guard'>): WayToDisable[] {
  if (guard) return [];
  const everywhere = { where: 'In `handbook.yml`, for the whole handbook', write: `rules: { ${id}: off }` };
  // Else a comment could hide that it hides nothing; and a baseline carries no comments.
  if (id === suppressionIsUsed.id || id === baselineIsCurrent.id) return [everywhere];
  return [
    {
      where: 'In front of a paragraph, table or block; before the first heading it covers the page',
      write: `<!-- handbook disable ${id}: REASON -->`,
    },
    {
      where: 'In front matter for the page, in a YAML file above the entry',
      write: `# handbook disable ${id}: REASON`,
    },
    { where: 'Until a day, in either form', write: `<!-- handbook snooze YYYY-MM-DD ${id}: REASON -->` },
    {
      where: 'In `handbook.yml`, for a file that cannot carry a comment',
      write: `exceptions: [{ file: FILE, rule: ${id}, reason: REASON }]`,
    },
    everywhere,
  ];
}
