import type { InputType } from '../../props.ts';

/** What a value of each type is, as a whole, and in words that follow "expected". */
export const INPUT_TYPES: Record<InputType, readonly [pattern: RegExp, words: string]> = {
  'kubernetes-name': [name(253), 'a name of Kubernetes: lower-case letters, digits, `-` and `.`'],
  namespace: [/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'a namespace: lower-case letters, digits and `-`, at most 63'],
  node: [name(253), 'the name of a node: lower-case letters, digits, `-` and `.`'],
  hostname: [/^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/, 'a host name: letters, digits, `-` and `.`, no port'],
  ip: [
    /^(?:(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}|(?=[^:]*:[^:]*:)[\da-fA-F:]{2,39})$/,
    'an IP address, no port',
  ],
  uuid: [/^[\da-fA-F]{8}-(?:[\da-fA-F]{4}-){3}[\da-fA-F]{12}$/, 'a UUID'],
  integer: [/^\d{1,18}$/, 'a whole number'],
  device: [/^(?:\/dev\/)?[A-Za-z][\w.:-]{0,63}(?:\/[\w.:-]{1,63}){0,3}$/, 'a device such as `sdb` or `/dev/nvme0n1`'],
  path: [/^(?:\/[\w.:@%+,-]{1,252}){1,126}$/, 'a path from `/` on'],
};

/** A DNS name in lower case, as Kubernetes wants it. */
function name(longest: number): RegExp {
  return new RegExp(`^[a-z0-9](?:[a-z0-9.-]{0,${longest - 2}}[a-z0-9])?$`);
}
