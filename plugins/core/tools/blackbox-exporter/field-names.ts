import { escapePointer } from '../../schema/places.ts';

/** The nearest name above a place: items of a list have none. */
export function nameOf(pointer: string): string {
  const names = pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  return (names.at(-1) ?? 'modules').replaceAll('~1', '/').replaceAll('~0', '~');
}

export function below(pointer: string, name: string): string {
  return `${pointer}/${escapePointer(name)}`;
}
