import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { LeakFinder } from './leak.ts';

/** Addresses that are routed nowhere but inside: RFC 1918, RFC 6598 (carriers) and RFC 4193 (IPv6). */
export const privateAddresses: LeakFinder = {
  words: ({ addresses = [] }) => [
    ...['10.', '172.', '192.168.', '100.', '::', 'ipv6', 'inet6'],
    ...addresses.map((address) => address.split(/[./:]/, 1)[0]?.toLowerCase() ?? '').filter((word) => word !== ''),
  ],
  *find(text, { addresses = [], allow = [] }) {
    const own = blockList(addresses);
    const allowed = blockList([...KNOWN_TO_ALL, ...allow]);
    const substitutes = new Map<string, string>();
    for (const { 0: address, index } of text.matchAll(ADDRESS)) {
      const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
      if (family === undefined || !standsAlone(text, index, index + address.length)) continue;
      const certain = own.check(address, family);
      if (
        !certain &&
        (!PRIVATE.check(address, family) || allowed.check(address, family) || isWholeBlock(text, index, address))
      )
        continue;
      const substitute = substituteFor(address, substitutes);
      const span = [index, index + address.length] as const;
      const instead = substitute ?? (family === 'ipv4' ? '192.0.2.1' : '2001:db8::1');
      yield {
        span,
        message: `An address of the network inside stands here, which tells of its layout and helps nobody outside; write one that is kept for documentation, such as \`${instead}\`.`,
        ...(substitute !== undefined && { suggestion: { span, text: substitute } }),
        ...(certain && { certain: true as const }),
      };
    }
  },
};

const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f:]{1,37}[0-9a-f:]/gi;

const PRIVATE = blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7']);

/** What every installation of Kubernetes, Docker, libvirt or QEMU uses unless told otherwise tells nothing of anybody. */
const KNOWN_TO_ALL = [
  ...['10.96.0.0/16', '10.244.0.0/16', '10.0.2.0/24', '172.17.0.0/16', '172.30.0.1', '192.168.49.0/24'],
  ...['192.168.122.0/24', '10.128.0.0/14', '192.168.99.0/24', '192.168.0.1', '192.168.1.1'],
];

/** `10.0.0.0/8` names the block itself, as the standard does. */
function isWholeBlock(text: string, start: number, address: string): boolean {
  const network = /^\/\d{1,3}/.exec(text.slice(start + address.length, start + address.length + 4))?.[0] ?? '';
  return BLOCKS.has((address + network).toLowerCase());
}

const BLOCKS = new Set(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', 'fd00::/8']);

/** Four numbers with dots may also be a version (`v10.2.3.4`, `10.2.3.4-rc1`) or a part of something longer. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\w.-]/.test(text[start - 1] ?? '') && !/^(?:\w|-[a-z]|\.\d)/i.test(text.slice(end, end + 2));
}

/**
 * The same address gets the same substitute all over a page, others get others: by the network, the three of RFC 5737 in
 * turn. Where those do not suffice, a person has to choose.
 */
function substituteFor(address: string, known: Map<string, string>): string | undefined {
  const isV4 = isIPv4(address);
  const at = isV4 ? address.lastIndexOf('.') : 0;
  const network = isV4 ? address.slice(0, at) : address.toLowerCase();
  const family = [...known.keys()].filter((key) => key.includes(':') !== isV4);
  const instead =
    known.get(network) ?? (isV4 ? DOCUMENTATION[family.length] : `2001:db8::${(family.length + 1).toString(16)}`);
  if (instead === undefined) return undefined;
  known.set(network, instead);
  return isV4 ? instead + address.slice(at) : instead;
}

const DOCUMENTATION = ['192.0.2', '198.51.100', '203.0.113'];

/** Single addresses and networks; what is neither is left out. */
function blockList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
    const length = Number(prefix ?? (family === 'ipv4' ? 32 : 128));
    if (family !== undefined && Number.isInteger(length) && length >= 0 && length <= (family === 'ipv4' ? 32 : 128))
      list.addSubnet(address, length, family);
  }
  return list;
}
