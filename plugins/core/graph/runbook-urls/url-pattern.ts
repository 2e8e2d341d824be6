import { fold, readPath, type UrlParts } from './read-url.ts';

/** What a pattern found in a URL. */
export interface Captures {
  service?: string;
  name?: string;
  anchor?: string;
}

export interface UrlPattern {
  text: string;
  match(url: UrlParts): Captures | undefined;
}

type Token = string | { placeholder: string };

/**
 * Compiles `https://wiki.example.org/runbooks/{service}/{name}#{anchor}`. Placeholders may stand in any part, `{ref}`
 * stands for any text that does not matter. Undefined when it is no such pattern: schema-is-met says so to its author.
 */
export function compilePattern(text: string): UrlPattern | undefined {
  const parts = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#(\S*))?$/i.exec(text);
  if (!parts || !text.includes('{name}')) return undefined;
  const [, host = '', path = '', query = '', fragment = ''] = parts;
  const hostTokens = tokens(host);
  const segments = readPath(path).map(tokens);
  const parameters = [...new URLSearchParams(query)].map(([key, value]) => [key, tokens(value)] as const);
  // `#{anchor}` says only what every URL may have.
  const fragmentTokens = fragment === '' || fragment === '{anchor}' ? undefined : tokens(fragment);

  const match = (url: UrlParts): Captures | undefined => {
    if (url.segments.length !== segments.length) return undefined;
    const found: Record<string, string> = {};
    if (!matchTokens(hostTokens, url.host, found)) return undefined;
    if (!segments.every((segment, at) => matchTokens(segment, url.segments[at] ?? '', found))) return undefined;
    if (!parameters.every(([key, value]) => matchTokens(value, url.query.get(key) ?? '', found))) return undefined;
    if (fragmentTokens && !matchTokens(fragmentTokens, url.fragment, found)) return undefined;
    if (!fragmentTokens && url.fragment !== '') found.anchor ??= url.fragment;
    const { ref: _ref, ...captures } = found;
    return captures;
  };
  return { text, match };
}

function tokens(text: string): Token[] {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[a-z]+\}$/.test(part) ? { placeholder: part.slice(1, -1) } : lower(part)));
}

// Each literal is sought once, from left to right: no backtracking, whatever the URL is.
function matchTokens(pattern: readonly Token[], text: string, found: Record<string, string>): boolean {
  const folded = lower(text);
  let position = 0;
  for (const [at, token] of pattern.entries()) {
    if (typeof token === 'string') {
      if (!folded.startsWith(token, position)) return false;
      position += token.length;
      continue;
    }
    const next = pattern[at + 1];
    const isLast = at + 2 >= pattern.length;
    const end =
      typeof next !== 'string' ? text.length : isLast ? text.length - next.length : folded.indexOf(next, position + 1);
    if (end <= position) return false;
    const value = text.slice(position, end);
    const known = found[token.placeholder];
    if (known !== undefined && token.placeholder !== 'ref' && fold(known) !== fold(value)) return false;
    found[token.placeholder] = value;
    position = end;
  }
  return position === text.length;
}

/** Lower case for ASCII only, because it keeps every offset. */
function lower(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}
