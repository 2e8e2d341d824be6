import { parseTemplate } from '../go-templates/parse-template.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { REFUSED } from './check-shape.ts';
import { ALERTMANAGER_NAMES } from './template-names.ts';

/**
 * Reports what is wrong in the template of a field. Alertmanager reads most templates only when it sends: the file loads,
 * and the notification is lost.
 */
export function checkTemplate(
  text: string,
  pointer: string,
  type: 'template' | 'template-url',
  reading: SnippetReading,
): void {
  for (const { span, message } of parseTemplate(text, ALERTMANAGER_NAMES).faults) {
    const found = /[?;]$/.test(message) ? message : `${message};`;
    const place = reading.spanWithin(pointer, text, span);
    if (type === 'template-url') reading.report(place, `${found} ${REFUSED}`);
    else reading.report(place, `${found} Alertmanager loads it, but sends nothing.`, { severity: 'warning' });
  }
}
