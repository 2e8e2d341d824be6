import type { Matcher } from './matcher.ts';
import { patternFault } from './pattern-fault.ts';

/** Reads matchers by the grammar before UTF-8; undefined for what it refuses. */
export function parseClassicMatchers(text: string): Matcher[] | undefined {
  const matchers: Matcher[] = [];
  for (const part of partsOf(text.replace(/^\{/, '').replace(/\}$/, ''))) {
    const matcher = parseMatcher(part);
    if (matcher === undefined) return undefined;
    matchers.push(matcher);
  }
  return matchers;
}

/** Parts between commas that stand outside of quotes. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let inQuotes = false;
  let escaped = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (unit === ',' && !inQuotes) {
      parts.push(text.slice(start, at));
      start = at + 1;
    } else if (unit === '"') {
      if (!escaped) inQuotes = !inQuotes;
      escaped = false;
    } else escaped = unit === '\\' && !escaped;
  }
  const last = text.slice(start).trim();
  return last === '' ? parts : [...parts, last];
}

function parseMatcher(part: string): Matcher | undefined {
  const head = HEAD.exec(part);
  if (head === null) return undefined;
  const value = parseValue(part.slice(head[0].length).trim());
  if (value === undefined) return undefined;
  // The pattern allows no other operators.
  const operator = head[2] as Matcher['operator'];
  if (operator.endsWith('~') && patternFault(value) !== undefined) return undefined;
  return { name: head[1] ?? '', operator, value };
}

const HEAD = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(=~|=|!=|!~)/;

/** Escapes of OpenMetrics; other backslashes stand for themselves. */
function parseValue(written: string): string | undefined {
  const isQuoted = written.startsWith('"');
  const raw = isQuoted ? written.slice(1) : written;
  let value = '';
  for (let at = 0; at < raw.length; at++) {
    const unit = raw[at] as string;
    if (unit === '"') return isQuoted && at === raw.length - 1 ? value : undefined;
    if (unit !== '\\' || at === raw.length - 1) value += unit;
    else {
      const next = raw[++at] as string;
      value += next === 'n' ? '\n' : next === '"' || next === '\\' ? next : `\\${next}`;
    }
  }
  return isQuoted ? undefined : value;
}
