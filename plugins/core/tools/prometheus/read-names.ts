import { quoted } from '../../model/plain-text.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** Reads labels or annotations as text. Values may hold anything and are never interpreted. */
export function readNames(
  value: unknown,
  pointer: string,
  what: 'label' | 'annotation',
  reading: SnippetReading,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (value === undefined || value === null) return found;
  if (!isRecord(value)) {
    reading.report(
      reading.textSpan(pointer),
      `Unexpected value for \`${what}s\`, expected a mapping of names to text.`,
    );
    return found;
  }
  for (const [name, item] of Object.entries(value)) {
    const place = `${pointer}/${escapePointer(name)}`;
    const text = reading.scalar(place, item);
    if (text === undefined) {
      reading.report(
        reading.textSpan(place),
        `Unexpected value of ${what} ${quoted(name)}, expected text: put it in quotes.`,
      );
      continue;
    }
    // Prometheus 3 takes any text as a name; the metric's own name is not for rules to set.
    if (name === '' || (what === 'label' && name === '__name__')) {
      reading.report(reading.keySpan(place), `Invalid ${what} name ${quoted(name)}, choose another name.`);
    }
    found[name] = text;
  }
  return found;
}
