import { defineRule } from '../model/rule.ts';

/** Found where the configuration of Alertmanager is read. */
export const receiverNotifies = defineRule({
  id: 'receiver-notifies',
  severity: 'warning',
  description: 'Every receiver that a route leads to tells somebody, unless its name says that it drops what it gets.',
});
