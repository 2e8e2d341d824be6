import { readText, type TextReading, textOfBytes } from './read-text.ts';
import type { Overlay } from './take-stock.ts';

/** The texts of a handbook: read when first asked for, since a file that has not changed is seldom asked for. */
export interface Texts {
  read(file: string): TextReading;
  /** Empty when the file could not be read. */
  textOf(file: string): string;
}

export function openTexts(root: string, overlay: Overlay = new Map()): Texts {
  const texts = new Map<string, string>();
  const read = (file: string): TextReading => {
    const bytes = overlay.get(file);
    const reading = bytes === undefined ? readText(root, file) : textOfBytes(bytes);
    texts.set(file, reading.text);
    return reading;
  };
  return { read, textOf: (file) => texts.get(file) ?? read(file).text };
}
