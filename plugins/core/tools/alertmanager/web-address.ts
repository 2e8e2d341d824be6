/** What keeps a text from being an address of http or https as Alertmanager reads it. */
export function addressFault(text: string): string | true | undefined {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(text)?.[1]?.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') return 'an address that begins with `http://` or `https://`';
  const host = /^\/\/(?:[^/?#@]*@)?([^/?#]*)/.exec(text.slice(scheme.length + 1))?.[1] ?? '';
  if (host === '') return 'an address with a host';
  if (/[\s\u0000-\u001f\u007f]/.test(host) || /[\u0000-\u001f\u007f]/.test(text) || !PORT.test(host)) return true;
  return /%(?![0-9a-fA-F]{2})/.test(text.split(/[?#]/, 1)[0] ?? '') ? true : undefined;
}

const PORT = /^(?:\[[^\]]*\]|[^:]*)(?::\d*)?$/;

/** The host of an address, all that may be shown of one that holds a secret; undefined when it is none. */
export function hostOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^https?:/i.test(text) || text.includes('{{')) return undefined;
  try {
    return new URL(text).host || undefined;
  } catch {
    return undefined;
  }
}
