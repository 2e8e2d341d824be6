import type { Token as PrismToken } from 'prismjs';

/** A piece of a line, with the types of all that it stands in, the outermost first. */
export interface LineToken {
  types: string[];
  content: string;
  empty?: boolean;
}

const PLAIN = ['plain'];

/** Lays the tree of tokens that Prism gives for a block out as lines. An empty line holds its line break. */
export function splitLines(tokens: (string | PrismToken)[]): LineToken[][] {
  const lines: LineToken[][] = [[]];
  const add = (content: string, types: string[]): void => {
    for (const [index, piece] of content.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ types, content: piece });
    }
  };
  const walk = (token: string | PrismToken, types: string[]): void => {
    if (typeof token === 'string') {
      add(token, types.length > 0 ? types : PLAIN);
      return;
    }
    const inner = [...types, token.type, ...[token.alias ?? []].flat()].filter((type, at, all) => type !== all[at - 1]);
    for (const child of [token.content].flat()) walk(child, inner);
  };
  for (const token of tokens) walk(token, []);
  return lines.map(withBreak);
}

function withBreak(line: LineToken[]): LineToken[] {
  const [first, ...others] = line;
  if (first === undefined || others.length > 0 || first.content !== '') return line;
  return [{ ...first, content: '\n', empty: true }];
}
