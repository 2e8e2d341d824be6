import { chatNotifiers } from './chat-notifiers.ts';
import type { Notifier } from './notifier.ts';
import { otherNotifiers } from './other-notifiers.ts';
import { pagingNotifiers } from './paging-notifiers.ts';

/** Every kind of notifier of current Alertmanager, by its key in a receiver. */
export const notifiers: Readonly<Record<string, Notifier>> = {
  ...chatNotifiers,
  ...pagingNotifiers,
  ...otherNotifiers,
};
