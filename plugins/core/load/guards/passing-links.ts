import type { LeakFinder } from './leak.ts';

/** Links to pastes, logs and snapshots, which are gone when a reader needs them, and may show more than was meant. */
export const passingLinks: LeakFinder = {
  words: () => WORDS,
  *find(text, { allow = [] }) {
    for (const { 0: address, index } of text.matchAll(PASSING)) {
      if (allow.some((known) => address.toLowerCase().includes(known.toLowerCase()))) continue;
      yield { span: [index, index + address.length], message };
    }
  },
};

const message =
  'This link leads to a paste, log or snapshot, which expires and may show what is internal; put the lines that matter into the page.';

/** Hosts that keep pastes for a while. */
const PASTES = [
  ...['pastebin.com', 'termbin.com', 'ix.io', '0x0.st', 'hastebin.com', 'dpaste.com', 'dpaste.org', 'paste.debian.net'],
  ...['paste.ubuntu.com', 'paste.opendev.org', 'paste.openstack.org', 'paste.centos.org', 'paste.fedoraproject.org'],
  ...[
    'privatebin.net',
    'transfer.sh',
    'file.io',
    'justpaste.it',
    'sprunge.us',
    'bpa.st',
    'paste.rs',
    'snapshots.raintank.io',
  ],
];

/** Paths at which common tools show one run, one trace, one view of a log. */
const PATHS = [
  String.raw`github\.com/[\w.-]{1,100}/[\w.-]{1,100}/(?:actions/runs|runs|commit/\w{7,40}/checks)/\d+`,
  String.raw`[\w.-]{1,253}/[\w./-]{1,200}/-/jobs/\d+`,
  String.raw`[\w.-]{1,253}(?::\d{1,5})?(?:/[\w.-]{1,60}){0,3}/dashboard/snapshot/\w{8,64}`,
  String.raw`[\w.-]{1,253}(?::\d{1,5})?(?:/[\w.-]{1,60}){0,3}/goto/[\w-]{6,64}`,
  String.raw`[\w.-]{1,253}(?::\d{1,5})?(?:/[\w.-]{1,60}){0,3}/app/(?:r/s/[\w-]{3,64}|(?:kibana|discover)#/)`,
  String.raw`[\w.-]{1,253}(?::\d{1,5})?(?:/[\w.-]{1,60}){0,3}/trace/[0-9a-f]{16,32}`,
];

const PASSING = new RegExp(
  String.raw`https?://(?:(?:www\.)?(?:${PASTES.map((host) => host.replaceAll('.', String.raw`\.`)).join('|')})/\w|${PATHS.join('|')})[^\s)>"'\]]{0,500}`,
  'gi',
);

const WORDS = [
  ...PASTES,
  ...[
    '/actions/runs/',
    '/runs/',
    '/checks/',
    '/-/jobs/',
    '/dashboard/snapshot/',
    '/goto/',
    '/app/r/s/',
    '/app/kibana',
    '/app/discover',
  ],
  '/trace/',
];
