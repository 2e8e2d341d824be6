/** Text below a `|` or `>`, and where it ends: after its last line's end. */
export interface BlockText {
  value: string;
  end: number;
  /** Where the line after it, and after empty ones, begins. */
  next: number;
}

/**
 * Reads the lines that are indented deeper than the key of a `|`, `|-`, `>` or `>-`. Undefined for other headers, for
 * space on empty lines, and for folded text of more than one paragraph.
 */
export function readBlockText(text: string, header: string, from: number, parent: number): BlockText | undefined {
  if (!/^[|>]-?$/.test(header)) return undefined;
  const lines: string[] = [];
  let indent = -1;
  let end = from;
  let next = from;
  for (let start = from; start < text.length; start = next) {
    const feed = text.indexOf('\n', start);
    const lineEnd = feed < 0 ? text.length : feed;
    const spaces = indentOf(text, start);
    if (start + spaces === lineEnd) {
      if (spaces > 0) return undefined;
      lines.push('');
    } else {
      if (indent < 0) indent = spaces;
      if (spaces <= parent) break;
      if (spaces < indent) return undefined;
      lines.push(text.slice(start + indent, lineEnd));
      end = feed < 0 ? lineEnd : lineEnd + 1;
    }
    next = feed < 0 ? lineEnd : lineEnd + 1;
  }
  while (lines.at(-1) === '') lines.pop();
  // Without a line end at the end of the text, what is kept of it is a matter for the parser.
  if (lines.length === 0 || text[end - 1] !== '\n') return undefined;
  const folded = header.startsWith('>');
  if (folded && lines.some((line) => line === '' || line.startsWith(' '))) return undefined;
  const value = lines.join(folded ? ' ' : '\n');
  return { value: header.endsWith('-') ? value : `${value}\n`, end, next };
}

function indentOf(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
}
