import { readText, type TextReading } from './read-text.ts';

/** The texts of a handbook: read when first asked for, since a file that has not changed is seldom asked for. */
export interface Texts {
  read(file: string): TextReading;
  /** Empty when the file could not be read. */
  textOf(file: string): string;
}

/** With `drafts`, these are the texts of their files, whatever the disk says. */
export function openTexts(root: string, drafts: ReadonlyMap<string, string> = new Map()): Texts {
  const texts = new Map<string, string>();
  const read = (file: string): TextReading => {
    const draft = drafts.get(file);
    const reading =
      draft === undefined ? readText(root, file) : { text: draft, bytes: Buffer.from(draft), fault: undefined };
    texts.set(file, reading.text);
    return reading;
  };
  return { read, textOf: (file) => texts.get(file) ?? read(file).text };
}
