import type { Fingerprint } from '../graph/freshness/fingerprint.ts';
import type { Edit } from '../model/apply-edits.ts';
import type { Places } from '../model/places.ts';
import type { Span } from '../model/span.ts';

/** What a review leaves in the front matter; without `against`, its fingerprints are left alone. */
export interface Review {
  reviewed: string;
  against: readonly Fingerprint[] | undefined;
}

/** The front matter of a page, and where things stand in it. */
export interface MatterReading {
  value: Record<string, unknown>;
  places: Places;
  /** The block with its fences; undefined when there is none. */
  span: Span | undefined;
}

/** The edits that write a review into front matter which has a field a line. */
export function reviewEdits(text: string, matter: MatterReading, { reviewed, against }: Review): Edit[] {
  const { places, span } = matter;
  const ends = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const indent = indentOf(text, matter);
  const list = against === undefined ? '' : listOf(against, indent, ends);
  const date = `${indent}reviewed: ${reviewed}${ends}`;
  if (span === undefined) {
    const gap = text === '' || /^[\r\n]/.test(text) ? '' : ends;
    return [{ span: [0, 0], text: `---${ends}${date}${list}---${ends}${gap}` }];
  }
  const closing = lineStart(text, span[1]);
  const dated = places['/reviewed'];
  const listed = places['/reviewed-against']?.key;
  const dateEdit = dated?.key && dateEditOf(text, dated.key, dated.value, reviewed);
  const oldList = listed && linesOfField(text, listed, indent, closing);
  if (dateEdit !== undefined && oldList !== undefined)
    return [dateEdit, ...(list ? [{ span: oldList, text: list }] : [])];
  if (dateEdit !== undefined) {
    const below = Math.min(lineEnd(text, dateEdit.span[1]), closing);
    return list ? [dateEdit, { span: [below, below], text: list }] : [dateEdit];
  }
  if (oldList !== undefined) return [{ span: list ? oldList : [oldList[0], oldList[0]], text: date + list }];
  return [{ span: [closing, closing], text: date + list }];
}

/** One line for each rule, so that a change shows as a changed line. Hashes stand in quotes: some would be numbers. */
function listOf(against: readonly Fingerprint[], indent: string, ends: string): string {
  if (against.length === 0) return `${indent}reviewed-against: []${ends}`;
  const lines = against.map(({ alert, expression, for: waits, severity, labels }) => {
    const parts = [
      `alert: ${plainOrQuoted(alert)}`,
      `expression: '${expression}'`,
      ...(waits === undefined ? [] : [`for: ${plainOrQuoted(waits)}`]),
      ...(severity === undefined ? [] : [`severity: ${plainOrQuoted(severity)}`]),
      ...(labels === undefined ? [] : [`labels: '${labels}'`]),
    ];
    return `${indent}  - { ${parts.join(', ')} }${ends}`;
  });
  return `${indent}reviewed-against:${ends}${lines.join('')}`;
}

/** Words that YAML takes for text stand bare; all else as a JSON string, which is one of YAML too. */
function plainOrQuoted(text: string): string {
  const isWord = /^(?:[A-Za-z_][A-Za-z0-9_-]*|[0-9]+(?:ms|[smhdwy]))$/.test(text);
  return isWord && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}

/** The edit of a date that is there, in its quotes; behind the colon where nothing stands. */
function dateEditOf(text: string, [, keyEnd]: Span, value: Span, date: string): Edit {
  const written = text.slice(...value).trimEnd();
  if (written === '') {
    const colon = /^["']?[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 100))?.[0].length ?? 0;
    return { span: [keyEnd + colon, keyEnd + colon], text: ` ${date}` };
  }
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return { span: [value[0], value[0] + written.length], text: quote + date + quote };
}

/** The lines of a field: that of its key, and those below that are part of its value. */
function linesOfField(text: string, key: Span, indent: string, closing: number): Span {
  const start = lineStart(text, key[0]);
  let end = lineEnd(text, key[1]);
  for (let at = end; at < closing; at = lineEnd(text, at)) {
    const line = text.slice(at, Math.min(lineEnd(text, at), closing));
    const isPart = line.startsWith(indent) && /^(?:[ \t]+[^\s#]|-[ \t])/.test(line.slice(indent.length));
    if (!isPart && !/^[ \t]*(?:#.*)?[\r\n]*$/.test(line)) break;
    // Comments and empty lines belong to the field only where more of it follows.
    if (isPart) end = lineEnd(text, at);
  }
  return [start, end];
}

/** How far to the right the fields stand: nearly always not at all. */
function indentOf(text: string, { value, places }: MatterReading): string {
  const [first = ''] = Object.keys(value);
  const key = places[`/${first}`]?.key;
  const before = key === undefined ? '' : text.slice(lineStart(text, key[0]), key[0]);
  return /^[ ]*$/.test(before) ? before : '';
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

/** Behind the end of the line. */
function lineEnd(text: string, at: number): number {
  ENDS.lastIndex = at;
  const found = ENDS.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

const ENDS = /\r\n|\n|\r/g;
