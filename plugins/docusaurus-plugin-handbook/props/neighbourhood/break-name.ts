export interface Room {
  /** Of a line, in the size of its letters. */
  width: number;
  /** How many lines there may be. */
  most: number;
}

/**
 * Breaks a name into lines that are wide enough for it in any font: at spaces, before the capitals of `etcdNoLeader`, after
 * `-`, `_` and `/`, and within a word that is longer than a line. What does not fit ends in `…`.
 */
export function breakName(name: string, { width, most }: Room): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(name, width)) {
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(''), width)];
}

function partsOf(name: string, width: number): string[] {
  const words = name.split(/(?<=[\s\-_/.:])|(?<=[a-z0-9])(?=[A-Z])/);
  return words.flatMap((word) => (widthOf(word.trimEnd()) <= width ? [word] : Array.from(word)));
}

function shorten(text: string, width: number): string {
  const characters = Array.from(text.trimEnd());
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/**
 * How wide text is at most, in the size of its letters. The fonts of the site are those of the reader's machine, so this goes
 * by the widest of them that are common (DejaVu, Verdana).
 */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  // Scripts whose letters fill a square, and pictures.
  if (character > '\u10ff') return 1.1;
  if (/[iljtfrI.,:;'|! ()[\]-]/.test(character)) return 0.42;
  if (/[mwMW@%…]/.test(character)) return 1;
  return /[a-z0-9]/.test(character) ? 0.62 : 0.75;
}
