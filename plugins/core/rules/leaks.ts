import { defineRule } from '../model/rule.ts';

/** Found while the file is read, as secrets are. */
export const leaks = defineRule({
  id: 'leaks',
  severity: 'warning',
  guard: true,
  description: 'A public handbook tells nothing of the inside: addresses, hosts, chat rooms, persons, customers.',
});
