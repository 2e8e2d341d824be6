/**
 * Where a URL that stands in running text ends, given the place after its `://`; undefined where none stands there.
 * Follows micromark-extension-gfm-autolink-literal state by state, since it decides what the site links.
 */
export function literalUrlEnd(text: string, start: number): number | undefined {
  if (start >= text.length || isControl(text.charCodeAt(start)) || isSpace(text[start]) || isPunctuation(text[start])) {
    return undefined;
  }
  const path = domainEnd(text, start);
  return path === undefined ? undefined : pathEnd(text, path);
}

function domainEnd(text: string, start: number): number | undefined {
  let last = false;
  let before = false;
  let at = start;
  for (; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '.' || sign === '_') {
      if (isTrail(text, at)) break;
      if (sign === '_') last = true;
      else [before, last] = [last, false];
    } else if (isSpace(sign) || (sign !== '-' && isPunctuation(sign))) break;
  }
  return before || last || at === start ? undefined : at;
}

function pathEnd(text: string, start: number): number {
  let opened = 0;
  let closed = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] as string;
    if (isSpace(sign)) return at;
    if (sign === '(') opened++;
    else if (sign === ')' && closed < opened) closed++;
    else if (TRAILING.includes(sign)) {
      if (isTrail(text, at)) return at;
      if (sign === ')') closed++;
    }
  }
  return text.length;
}

const TRAILING = '!"&\'),.:;<?]_*~';

/** Whether nothing but punctuation that ends a sentence stands between here and the next space. */
function isTrail(text: string, start: number): boolean {
  for (let at = start; ; at++) {
    const sign = text[at];
    if (sign === undefined || sign === '<' || isSpace(sign)) return true;
    if (sign === '&') {
      REFERENCE.lastIndex = at;
      const length = REFERENCE.exec(text)?.[0].length;
      if (length === undefined) return false;
      at += length - 1;
    } else if (sign === ']') {
      const next = text[at + 1];
      if (next === undefined || next === '(' || next === '[' || isSpace(next)) return true;
    } else if (!'!"\'),.:;?_*~'.includes(sign)) return false;
  }
}

const REFERENCE = /&[a-z]+;/iy;

function isControl(unit: number): boolean {
  return unit < 0x20 || unit === 0x7f;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && /\s/.test(sign);
}

export function isPunctuation(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
}
