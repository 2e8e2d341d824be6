import { createElement } from './create-element.ts';
import type { StepRecord } from './run-record.ts';

/** Time and note of a step in a few words; the note is left out where it can be read in full. */
export function stepLine(record: StepRecord | undefined, withNote: boolean): (Node | string)[] {
  const { done, note } = record ?? {};
  const parts: Node[] = [];
  if (done) parts.push(createElement('time', { dateTime: done, textContent: `${done.slice(11, 16)} UTC` }));
  if (note && withNote) parts.push(createElement('bdi', { textContent: note }));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}
