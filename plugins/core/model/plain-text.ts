/** What could clear a terminal, forge a line or turn the direction of text. */
export const CONTROL_AND_BIDI =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONGEST = 200;

/**
 * Makes text from content fit to stand in a message: one line, no control, escape or bidirectional characters,
 * at most 200 characters. Without it a crafted name could clear a terminal or forge a line of a report.
 */
export function plainText(text: string, longest = LONGEST): string {
  const clean = text
    .slice(0, longest * 4)
    .replace(CONTROL_AND_BIDI, ' ')
    .replace(/ {2,}/g, ' ')
    .toWellFormed();
  const characters = Array.from(clean);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean;
}

/** The path of a file as text: whole, since a path in part leads nowhere. Longer ones are refused by most systems. */
export function plainPath(path: string): string {
  return plainText(path, 4096);
}

/** Keeps text from content as it is, and takes out only what could forge or hide something where it is shown. */
export function withoutControls(line: string): string {
  return line.replace(CONTROL_AND_BIDI, ' ').toWellFormed();
}

/** A name from content as messages show it: plain, bounded, in backticks that the name cannot close. */
export function quoted(name: string): string {
  return `\`${plainText(name, 120).replaceAll('`', "'")}\``;
}
