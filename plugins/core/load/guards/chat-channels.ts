import type { LeakFinder } from './leak.ts';

/** Rooms in which only colleagues talk: a reader outside finds a closed door, and learns whom to fool. */
export const chatChannels: LeakFinder = {
  words: ({ channels = [] }) => [
    ...[
      'slack',
      'mattermost',
      'rocketchat',
      'rocket.chat',
      'channel',
      'teams.microsoft.com',
      'discord.com/channels',
      '/pl/',
    ],
    ...channels.filter((channel) => /^[\u0020-\u007e]+$/.test(channel)).map((channel) => channel.toLowerCase()),
  ],
  *find(text, { channels = [], allow = [] }) {
    const allowed = new Set([...allow, ...allow.map((name) => `#${name}`)].map((name) => name.toLowerCase()));
    for (const { 0: address, index } of text.matchAll(ROOM)) {
      if (!allow.some((known) => address.toLowerCase().includes(known.toLowerCase())))
        yield { span: [index, index + address.length], message };
    }
    for (const { 0: channel, index } of text.matchAll(CHANNEL)) {
      const own = channels.some((name) => name.replace(/^#/, '').toLowerCase() === channel.slice(1).toLowerCase());
      if (allowed.has(channel.toLowerCase()) || (!own && !TALK.test(lineAround(text, index)))) continue;
      yield { span: [index, index + channel.length], message, ...(own && { certain: true as const }) };
    }
  },
};

const message =
  'A chat room inside is named here, which a reader outside cannot enter; write the role that reads it, such as `the storage on-call`.';

/** `#ops-storage`; not `#1234`, `#fff`, the anchor of a link, or a comment `# why`. */
const CHANNEL =
  /(?<![\w/#&(=.-])#(?=[a-z0-9_-]*[a-z])(?![0-9a-f]{3}\b|[0-9a-f]{6}\b|[0-9a-f]{8}\b)[a-z0-9][a-z0-9_-]{1,79}(?![\w(-])/g;

/** A configuration with a key `channel:` needs the name to work. */
const TALK = /^(?!.*\bchannel["']?:).*\b(?:slack|mattermost|rocket\.?chat|discord|channels?)\b/i;

/** Links to a room or a message in it. */
const ROOM =
  /https:\/\/(?:(?!(?:kubernetes|cloud-native|cncf)\.)[a-z0-9-]{1,63}\.slack\.com\/(?:archives|messages|client)|app\.slack\.com\/client|discord\.com\/channels|teams\.microsoft\.com\/l\/(?:channel|message|chat))\/[^\s)>"'\]]{1,500}|https:\/\/[\w.-]{1,253}\/[\w-]{1,64}\/(?:pl\/[a-z0-9]{26}(?![a-z0-9])|channels\/[a-z0-9_-]{1,64})/gi;

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(Math.max(start, at - REACH), Math.min(end < 0 ? text.length : end, at + REACH));
}

const REACH = 200;
