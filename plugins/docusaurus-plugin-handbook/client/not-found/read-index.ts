import type { AddressIndex, WantedAlert } from '../../props.ts';

/**
 * What a file of the site says, when it has the shape that this script knows: after a new release the page may be older
 * than the file, and a host may answer any address with a page of its own.
 */
export function readIndex(json: unknown): AddressIndex | undefined {
  if (!isRecord(json) || json.version !== 1 || !Array.isArray(json.pages)) return undefined;
  const pages = json.pages.filter(
    (page: unknown) => Array.isArray(page) && page.length >= 2 && page.every((part) => typeof part === 'string'),
  );
  // The shape has been looked at as far as the page relies on it.
  return { ...json, pages } as unknown as AddressIndex;
}

export function readWanted(json: unknown): WantedAlert | undefined {
  if (!isRecord(json) || typeof json.name !== 'string' || !Array.isArray(json.rules)) return undefined;
  return Array.isArray(json.severities) ? (json as unknown as WantedAlert) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
