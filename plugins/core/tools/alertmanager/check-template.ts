import type { SnippetReading } from '../snippet-reading.ts';
import { REFUSED } from './check-shape.ts';

/**
 * Reports a template that is opened and never closed. Alertmanager reads most templates only when it sends: the file
 * loads, and the notification is lost.
 */
export function checkTemplate(
  text: string,
  pointer: string,
  name: string,
  type: 'template' | 'template-url',
  reading: SnippetReading,
): void {
  const unclosed = findUnclosed(text);
  if (unclosed === undefined) return;
  const span = reading.spanWithin(pointer, text, [unclosed, unclosed + 2]);
  const found = `Found \`{{\` without its \`}}\` in \`${name}\`, close it where the template ends;`;
  if (type === 'template-url') reading.report(span, `${found} ${REFUSED}`);
  else reading.report(span, `${found} Alertmanager loads it, but sends nothing.`, { severity: 'warning' });
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
