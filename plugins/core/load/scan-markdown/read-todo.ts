import type { Inlines } from './scan-inlines.ts';
import { unsure } from './unsure.ts';

/** Reads a word that says that something is missing. */
export function readTodo({ source, text, tokens }: Inlines, start: number, end: number): number {
  const around = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
  if (/[_\\]/.test(around)) unsure();
  if (/\w/.test(around)) return end;
  // Only while the text is what is written can the place be counted in it.
  const before = text.slice(0, start);
  const shifted = /[ \t]\r?\n|\n[ \t]/.test(before) || (!source.contiguous && before.includes('\n'));
  if (shifted || tokens.some(({ type }) => type === 'escape' || type === 'break')) unsure();
  tokens.push({ type: 'todo', start, end });
  return end;
}

export const TODO = /TODO|TBD|FIXME/;
