import { quoted } from '../../model/plain-text.ts';

type Reading = { labels: Map<string, string>; name: string; end: number } | { at: number; message: string };

/** Reads `{name="value",…}` from its brace on; offsets are those of the line. */
export function readLabels(line: string, start: number): Reading {
  const labels = new Map<string, string>();
  let name = '';
  for (let at = start + 1; ; ) {
    at = skipBlanks(line, at);
    if (line[at] === '}') return { labels, name, end: at + 1 };
    const key = line[at] === '"' ? readText(line, at) : readWord(line, at);
    if (key.text === '' || key.end === undefined) {
      return { at, message: 'Found no name of a label, expected `name="value"` or the closing brace.' };
    }
    const equals = skipBlanks(line, key.end);
    if (line[equals] !== '=') {
      // `{"a name with blanks", label="value"}`
      if (line[at] !== '"' || name !== '') {
        return { at: equals, message: `Found no \`=\` after label ${quoted(key.text)}, expected \`name="value"\`.` };
      }
      name = key.text;
      at = equals;
    } else {
      const from = skipBlanks(line, equals + 1);
      const value = line[from] === '"' ? readText(line, from) : undefined;
      if (value === undefined)
        return { at: from, message: `Found no \`"\` before the value of label ${quoted(key.text)}, put it in quotes.` };
      if (value.end === undefined) return { at: value.at ?? from, message: value.message ?? '' };
      if (labels.has(key.text))
        return { at, message: `Repeated label ${quoted(key.text)}, expected each once: remove one.` };
      labels.set(key.text, value.text);
      at = value.end;
    }
    at = skipBlanks(line, at);
    if (line[at] === ',') at++;
    else if (line[at] !== '}') return { at, message: 'Found labels that are not closed, expected `,` or `}`.' };
  }
}

interface TextReading {
  text: string;
  /** Undefined when it cannot be read. */
  end: number | undefined;
  at?: number;
  message?: string;
}

const WORD = /[A-Za-z0-9_]+/y;

function readWord(line: string, start: number): TextReading {
  WORD.lastIndex = start;
  const end = WORD.test(line) ? WORD.lastIndex : start;
  return { text: line.slice(start, end), end };
}

/** A text in quotes, in which `\\`, `\"` and `\n` are all the escapes. */
function readText(line: string, start: number): TextReading {
  const parts: string[] = [];
  let copied = start + 1;
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '"') {
      parts.push(line.slice(copied, at));
      return { text: parts.join(''), end: at + 1 };
    }
    if (line[at] !== '\\') continue;
    const escaped = line[at + 1] ?? '';
    if (!Object.hasOwn(ESCAPES, escaped)) {
      const message = `Unknown escape ${quoted(`\\${escaped}`)} in the value of a label, expected \`\\\\\`, \`\\"\` or \`\\n\`.`;
      return { text: '', end: undefined, at, message };
    }
    parts.push(line.slice(copied, at), ESCAPES[escaped] ?? '');
    at++;
    copied = at + 1;
  }
  return {
    text: '',
    end: undefined,
    at: start,
    message: 'Found a value of a label without its closing `"`, close it.',
  };
}

const ESCAPES: Record<string, string> = { '\\': '\\', '"': '"', n: '\n' };

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}
