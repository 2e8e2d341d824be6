import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { escapePointer } from '../../schema/places.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { judgeOtherKey, type Level } from './dialects.ts';

/** Keys that Prometheus knows. */
const KNOWN: Record<Level, readonly string[]> = {
  file: ['groups'],
  group: ['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'],
  rule: ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
};

const OWNERS: Record<Level, string> = { file: 'a rule file', group: 'a rule group', rule: 'a rule' };

interface Around {
  level: Level;
  pointer: string;
  /** Keys beyond those of Prometheus that whoever reads the file knows. */
  also?: readonly string[];
}

/** Reports the keys that nobody knows, with the one that was probably meant. */
export function checkKeys(
  value: Record<string, unknown>,
  { level, pointer, also = [] }: Around,
  reading: SnippetReading,
): void {
  const known = KNOWN[level];
  for (const key of Object.keys(value)) {
    if (known.includes(key) || also.includes(key)) continue;
    const otherwise = judgeOtherKey(key, level, reading.settings);
    if (otherwise === '') continue;
    const span = reading.keySpan(`${pointer}/${escapePointer(key)}`);
    if (otherwise !== undefined) reading.report(span, otherwise, { severity: 'warning' });
    else reading.report(span, unknownKey(key, level));
  }
}

function unknownKey(key: string, level: Level): string {
  const meant = nearest(key, KNOWN[level]);
  const instead = level === 'file' ? 'expected only `groups`;' : 'remove it;';
  const hint = meant ? `did you mean \`${meant}\`?` : instead;
  return `Unknown key ${quoted(key)} in ${OWNERS[level]}, ${hint} Prometheus refuses the whole file.`;
}
