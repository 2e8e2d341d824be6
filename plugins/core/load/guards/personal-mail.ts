import type { LeakFinder } from './leak.ts';

/** Mail addresses of persons: they change jobs, and get letters for years. A role's address stays. */
export const personalMail: LeakFinder = {
  words: () => ['@'],
  *find(text, { allow = [] }) {
    const allowed = allow.map((name) => name.toLowerCase().replace(/^@/, ''));
    for (const { 0: address, 1: name = '', 2: domain = '', index } of text.matchAll(MAIL)) {
      const lower = address.toLowerCase();
      const isKnown = allowed.some(
        (one) => lower === one || domain.toLowerCase() === one || domain.toLowerCase().endsWith(`.${one}`),
      );
      if (isKnown || FOR_EXAMPLES.test(domain) || !isPersonal(name, domain)) continue;
      yield { span: [index, index + address.length], message };
    }
  },
};

const message =
  'The mail address of a person stands here; write that of a role, such as `oncall@example.org`, which stays right when people change.';

const MAIL = /(?<![\w.+/:-])([a-z][\w.+-]{0,63})@((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\w-]|\.\w|[:/]\w)/gi;

/** RFC 2606 and 6761. */
const FOR_EXAMPLES = /(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost)$/i;

/** `ada.lovelace@…` at any place, anybody at a host of free mail; the address of a role is neither. */
function isPersonal(name: string, domain: string): boolean {
  if (ROLE.test(name)) return false;
  return FREE_MAIL.test(domain) || /^[a-z]{1,20}\.[a-z]{2,20}(?:\.[a-z]{2,20})?$/i.test(name);
}

const ROLE =
  /(?:^|[._+-])(?:abuse|admins?|alerts?|announce|billing|bot|ci|contact|devops|dev|help(?:desk)?|hello|hostmaster|info|infra|lists?|mail(?:er)?|monitoring|no-?reply|noc|oncall|on-call|ops|operations?|platform|postmaster|press|privacy|prometheus|root|sales|secur(?:e|ity)|service|sre|status|support|sysadmin|systems?|team|webmaster|your|user|first|last|name|john|jane|someone|somebody|me|you)(?:$|[._+-])/i;

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|ymail|icloud|me|gmx|web|aol|proton|protonmail|posteo|mailbox|fastmail|t-online|qq|163|126|yandex|mail)\.(?:com|net|org|de|at|ch|fr|co\.uk|me|ru|cn|eu)$/i;
