import { defineRule } from '../model/rule.ts';

/** Found by the check itself, which alone knows what a suppression has hidden. */
export const suppressionIsUsed = defineRule({
  id: 'suppression-is-used',
  severity: 'warning',
  description: 'Every suppression names a rule that may be suppressed, says why, and still hides something.',
});
