import { rawHtmlEnd } from './raw-html.ts';
import { TODO } from './read-todo.ts';
import type { Inlines } from './scan-inlines.ts';
import { unsure } from './unsure.ts';

/** Reads `<https://…>`, `<name@host>` or raw HTML from its `<`. */
export function readAngle({ text, tokens }: Inlines, at: number): number {
  URL_IN_ANGLES.lastIndex = at;
  const url = URL_IN_ANGLES.exec(text);
  if (url?.[1] !== undefined) {
    const end = at + url[0].length;
    if (TODO.test(url[1])) unsure();
    const target = url[2] === undefined ? url[1] : `mailto:${url[1]}`;
    tokens.push({ type: 'url', start: at, end, target, text: url[1] });
    return end;
  }
  const end = rawHtmlEnd(text, at);
  if (end === undefined) return at + 1;
  // Three columns are the indentation of a line; what is more is part of it.
  const value = text.slice(at, end).replace(/(\r?\n) {1,3}/g, '$1');
  if (value.includes('\n') && value.includes('\t')) unsure();
  tokens.push({ type: 'html', start: at, end, value });
  return end;
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const URL_IN_ANGLES = new RegExp(
  `<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\x00-\\x20\\x7f]*|[#-'*+\\--9=?A-Z^-~]+(@)${LABEL}(?:\\.${LABEL})*)>`,
  'y',
);
