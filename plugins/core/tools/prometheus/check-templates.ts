import { quoted } from '../../model/plain-text.ts';
import { escapePointer } from '../../schema/places.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** Reports templates that are opened and never closed: Prometheus would refuse the file. */
export function checkTemplates(values: Record<string, string>, pointer: string, reading: SnippetReading): void {
  for (const [name, text] of Object.entries(values)) {
    const unclosed = findUnclosed(text);
    if (unclosed === undefined) continue;
    const span = reading.textSpan(`${pointer}/${escapePointer(name)}`);
    const at = offsetOfOpening(reading.slice(span), text, unclosed);
    reading.report(
      at === -1 ? span : [span[0] + at, span[0] + at + 2],
      `Found \`{{\` without its \`}}\` in ${quoted(name)}, close it where the template ends; Prometheus refuses the whole file.`,
    );
  }
}

/** Offset of the first template that never ends; undefined when all are closed. */
function findUnclosed(text: string): number | undefined {
  let position = 0;
  for (;;) {
    const start = text.indexOf('{{', position);
    if (start === -1) return undefined;
    position = endOfAction(text, start + 2);
    if (position === -1) return start;
  }
}

/** Walks over strings, in which braces mean nothing. */
function endOfAction(text: string, from: number): number {
  if (/^-?\s{0,10}\/\*/.test(text.slice(from, from + 14))) {
    const end = text.indexOf('*/', from);
    const close = end === -1 ? -1 : text.indexOf('}}', end);
    return close === -1 ? -1 : close + 2;
  }
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const unit = text[at] as string;
    if (quote !== '') {
      if (unit === '\\' && quote !== '`') at++;
      else if (unit === quote) quote = '';
    } else if (unit === '"' || unit === '`' || unit === "'") quote = unit;
    else if (unit === '}' && text[at + 1] === '}') return at + 2;
  }
  return -1;
}

/** The place of the same braces in the source, where escapes and folded lines move them. */
function offsetOfOpening(written: string, text: string, unclosed: number): number {
  let left = text.slice(0, unclosed).split('{{').length;
  let at = -1;
  while (left-- > 0) {
    at = written.indexOf('{{', at === -1 ? 0 : at + 2);
    if (at === -1) return -1;
  }
  return at;
}
