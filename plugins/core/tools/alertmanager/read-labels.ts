import { quoted } from '../../model/plain-text.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { REFUSED } from './check-shape.ts';

/** The names of a list of labels, such as `group_by`; its form has been checked. */
export function readLabels(value: unknown, pointer: string, key: string, reading: SnippetReading): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, at) => {
    const place = `${pointer}/${at}`;
    const name = reading.scalar(place, item);
    if (name === undefined) return [];
    if (!isLabelName(name) && !(name === '...' && key === 'group_by')) {
      const message = `Unexpected label name ${quoted(name)} in \`${key}\`, expected a name such as \`alertname\`; ${REFUSED}`;
      reading.report(reading.textSpan(place), message);
    }
    return [name];
  });
}

/**
 * Since 0.27 Alertmanager takes any text as a label. A sign at its beginning comes from a slip of YAML, as in
 * `["- severity"]`, and is what its classic mode refuses.
 */
function isLabelName(name: string): boolean {
  return /^[\p{L}\p{N}_]/u.test(name) && name.isWellFormed();
}
