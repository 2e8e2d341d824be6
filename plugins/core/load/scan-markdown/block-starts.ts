/** What can begin at the text of a line, indentation aside. Patterns are sticky: set `lastIndex`, then test. */
export const THEMATIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/my;
export const ATX_HEADING = /(#{1,6})(?:[ \t]+|$)/my;
export const SETEXT_UNDERLINE = /(?:=+|-+)[ \t]*$/my;
export const FENCE = /(`{3,}(?=[^`\r\n]*$)|~{3,})/my;
export const LIST_MARKER = /(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/my;
export const DELIMITER_ROW = /\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/my;

/** Tries a sticky pattern at one place. `$` also stands before a carriage return, so the line is given by its end. */
export function startsAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
