import { isDeepStrictEqual } from 'node:util';
import { type GroupsInFile, groupsInFile } from './rule-places.ts';

/** The text of each list of rule groups as a plain rule file, with its comments; undefined where the text cannot be cut so. */
export function asRuleFiles(text: string): (string | undefined)[] {
  const lists = groupsInFile(text);
  const [first] = lists;
  // Already one, to the byte.
  if (first !== undefined && lists.length === 1 && !first.manifest) return [text];
  return lists.map((list) => cutOut(text, list));
}

function cutOut(text: string, { groups, pointer, places }: GroupsInFile): string | undefined {
  const place = places[pointer];
  if (place?.key === undefined) return undefined;
  const [start] = place.key;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ *$/.test(indent)) return undefined;
  const lines = text
    .slice(startOfComments(text, start - indent.length), place.value[1])
    .trimEnd()
    .split(/\r?\n/);
  const cut = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const rules = `${cut.join('\n')}\n`;
  return means(rules, groups) ? rules : undefined;
}

/** Comments right above a line belong to it. */
function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** The text of a plain rule file further to the right, to stand below a key; undefined where it cannot. */
export function moved(text: string, spaces: number): string | undefined {
  const [list, another] = groupsInFile(text);
  if (list === undefined || another !== undefined || list.manifest) return undefined;
  const inner = text
    .replaceAll('\r\n', '\n')
    .replace(/^---[ \t]*\n/, '')
    .replace(/\n\.\.\.\s*$/, '\n')
    .trimEnd();
  const right = inner.replace(/^(?=.)/gm, ' '.repeat(spaces));
  return means(inner, list.groups) ? right : undefined;
}

/** Whether a text says the same rules: what was moved must not have become something else. */
function means(text: string, groups: unknown): boolean {
  const lists = groupsInFile(text);
  return lists.length === 1 && isDeepStrictEqual(lists[0]?.groups, groups);
}
