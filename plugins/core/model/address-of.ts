import { createHash } from 'node:crypto';

/**
 * Makes the part of an address, or the file name, that stands for a name. The only maker of either, so that
 * linter, site and exports agree. Two names may give the same part: see `assignAddresses`.
 */
export function addressOf(name: string): string {
  const part = name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[._]+/, '');
  return part === '' || part === '-' ? withHash('name', name) : part;
}

/**
 * Gives every name an address of its own. Names whose addresses differ by case only would overwrite each other
 * on file systems that fold case, so all but the first in code-unit order carry six hex digits of their hash; so does
 * one whose address is reserved, in lower case, for a page of another sort.
 */
export function assignAddresses(names: Iterable<string>, reserved: Iterable<string> = []): Map<string, string> {
  const taken = new Set<string>(reserved);
  const addresses = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    const plain = addressOf(name);
    const address = taken.has(plain.toLowerCase()) ? withHash(plain, name) : plain;
    taken.add(address.toLowerCase());
    addresses.set(name, address);
  }
  return addresses;
}

function withHash(part: string, name: string): string {
  return `${part}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
}
