import { findPlaceholders } from './find-placeholders.ts';
import { mayStandAt } from './may-stand-at.ts';

/**
 * Puts values in the place of their placeholders; a placeholder without a value, or at a place where its value would
 * mean something else, stays as written.
 */
export function fillText(text: string, valueFor: (key: string) => string | undefined): string {
  let filled = '';
  let end = 0;
  for (const { start, written, key } of findPlaceholders(text, (name) => valueFor(name) !== undefined)) {
    const value = valueFor(key) ?? written;
    const before = filled + text.slice(end, start);
    const after = text.slice(start + written.length, start + written.length + 1);
    filled = before + (mayStandAt(value, before.slice(-100), after) ? value : written);
    end = start + written.length;
  }
  filled += text.slice(end);
  return endsHereDocument(text, filled) ? text : filled;
}

/** Whether filling made a line that ends a here-document before its time. */
export function endsHereDocument(before: string, after: string): boolean {
  for (const [, word] of before.matchAll(/<<-?\s*\\?["']?([^\s"';|&<>()]+)/g)) {
    const count = (text: string): number => text.split('\n').filter((line) => line.trim() === word).length;
    if (count(after) > count(before)) return true;
  }
  return false;
}
