/** Where in the front matter of a page somebody is typing. Told from the lines alone, since half of a YAML is no YAML yet. */
export interface FrontMatterPlace {
  /** The field, as schemas name it: `owner`, `follow-ups[].state`; of the fields around where a new one is begun. */
  path: string;
  type: 'key' | 'value';
  /** What is typed so far, from `from` on. */
  prefix: string;
  from: number;
}

/** The place at an offset; undefined outside of front matter. */
export function frontMatterAt(text: string, offset: number): FrontMatterPlace | undefined {
  if (!/^---[ \t]*\r?\n/.test(text)) return undefined;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const above = text.slice(0, lineStart).split(/\r?\n/).slice(1, -1);
  if (lineStart === 0 || above.some((line) => /^(?:---|\.\.\.)[ \t]*$/.test(line))) return undefined;
  const typed = text.slice(lineStart, offset);
  const [, indent = '', item = '', key, space, rest = ''] = LINE.exec(typed) ?? [];
  if (/^---/.test(typed) || rest.length > LONGEST || /(?:^|\s)#/.test(rest)) return undefined;
  const parents = parentsOf(above, indent.length + (item === '' ? 0 : item.length), indent.length, item !== '');
  if (key === undefined) {
    const isScalar = item !== '';
    return { path: joined(parents), type: isScalar ? 'value' : 'key', prefix: rest, from: offset - rest.length };
  }
  if (space === '') return undefined;
  const flow = /^\[(?:.*[,[])?\s*(.*)$/.exec(rest);
  const value = (flow?.[1] ?? rest).replace(/^["']/, '');
  const path = joined([...parents, key, ...(flow === null ? [] : ['[]'])]);
  return { path, type: 'value', prefix: value, from: offset - value.length };
}

const LINE = /^([ \t]*)((?:- +)?)(?:([A-Za-z][\w-]*):([ \t]+|$))?(.*)$/;
/** Nobody completes a longer value. */
const LONGEST = 500;

/** The keys and lists that a line stands in, from the outside in. */
function parentsOf(above: readonly string[], column: number, dash: number, isItem: boolean): string[] {
  const parents: string[] = isItem ? ['[]'] : [];
  let limit = isItem ? dash : column;
  let inList = isItem;
  for (const line of above.toReversed()) {
    const [, indent = '', item = '', key] = LINE.exec(line) ?? [];
    if (line.trim() === '' || (key === undefined && item === '')) continue;
    const at = indent.length;
    if (item !== '' && at < limit && !inList) {
      parents.unshift('[]');
      limit = at;
      inList = true;
    } else if (item === '' && key !== undefined && (at < limit || (inList && at === limit))) {
      parents.unshift(key);
      limit = at;
      inList = false;
    }
    if (limit === 0 && !inList) break;
  }
  return parents;
}

function joined(parts: readonly string[]): string {
  return parts.reduce((path, part) => (part === '[]' || path === '' ? path + part : `${path}.${part}`), '');
}

/** The field whose key or value stands at an offset. */
export function fieldAt(text: string, offset: number): string | undefined {
  const end = text.indexOf('\n', offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
  const colon = /^[ \t]*(?:- +)?[A-Za-z][\w-]*:/.exec(line)?.[0].length;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (colon === undefined || offset > start + colon) return undefined;
  const written = `${text.slice(0, start + colon)} `;
  return frontMatterAt(written, written.length)?.path;
}
