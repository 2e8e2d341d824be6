import type { Place } from '../../model/places.ts';
import type { Span } from '../../model/span.ts';
import { escapePointer } from '../places.ts';
import type { YamlReading } from '../read-yaml.ts';
import { readBlockText } from './block-text.ts';
import { readFlowList } from './flow-list.ts';
import { readLineScalar } from './line-scalar.ts';

/**
 * Reads the plain part of YAML that most files keep to: `key: value`, lists, and text below `|`, each value on its line.
 * Undefined for anything else, faults included: the parser reads that. What it gives is equal to what the parser gives,
 * place by place, in a twentieth of the time.
 */
export function readPlainYaml(text: string, offset: number, isPlaced = true): YamlReading | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const reader = new PlainYaml(text, offset, isPlaced);
  const start = reader.line?.at ?? 0;
  const root = reader.readNode('', undefined, -1, 0);
  if (root === undefined || reader.line !== undefined || reader.unsure) return undefined;
  const span: Span = [start + offset, root.end + offset];
  return { value: root.value, span, places: reader.places, faults: [], comments: [] };
}

/** Tabs, other line ends, marks of documents, signs that editors do not show, and words to the handbook. */
const UNUSUAL = /[\t\r\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]|^(?:---|\.\.\.|%)|#\s*handbook/m;
const KEY = /([A-Za-z_][\w./-]*(?: [\w./-]+)*):(?= |\n|$)/y;
const REFUSED = new Set(['constructor', 'prototype', '__proto__']);
const MOST_DEPTH = 30;

interface Line {
  indent: number;
  /** Where its text begins. */
  at: number;
  end: number;
  /** Empty lines or comments stand before it. */
  apart: boolean;
}

interface Node {
  value: unknown;
  /** Where it ends, a comment on its line included: there its parent ends too. */
  end: number;
}

class PlainYaml {
  places: Record<string, Place> = {};
  line: Line | undefined;
  /** A comment stands deeper than the line after it, and may belong to what ends there. */
  unsure = false;
  private next = 0;
  private readonly text: string;
  private readonly offset: number;
  private readonly isPlaced: boolean;

  constructor(text: string, offset: number, isPlaced: boolean) {
    this.text = text;
    this.offset = offset;
    this.isPlaced = isPlaced;
    this.advance();
  }

  /** Reads the mapping or list whose first line is the current one. */
  readNode(pointer: string, key: Span | undefined, parent: number, depth: number): Node | undefined {
    const { line } = this;
    if (line === undefined || line.indent <= parent || depth > MOST_DEPTH) return undefined;
    const start = line.at;
    this.place(pointer, key, start, start);
    const isList = this.isItem(line);
    const node = isList ? this.readList(line.indent, pointer, depth) : this.readMap(line.indent, pointer, depth);
    if (node === undefined) return undefined;
    // The last line end of a text below `|` belongs to it, and not to what is around it.
    const end = this.text.slice(start, node.end).trimEnd().length + start;
    this.place(pointer, key, start, end);
    return { value: node.value, end };
  }

  private readMap(indent: number, pointer: string, depth: number): Node | undefined {
    const value: Record<string, unknown> = {};
    let end = 0;
    for (let line = this.line; line?.indent === indent; line = this.line) {
      KEY.lastIndex = line.at;
      if (!KEY.test(this.text)) return undefined;
      const colon = KEY.lastIndex - 1;
      const name = this.text.slice(line.at, colon);
      if (REFUSED.has(name) || Object.hasOwn(value, name)) return undefined;
      const at = `${pointer}/${escapePointer(name)}`;
      const node = this.readValue(line, colon + 1, at, [line.at, colon], indent, depth);
      if (node === undefined) return undefined;
      value[name] = node.value;
      end = node.end;
    }
    return this.line !== undefined && this.line.indent > indent ? undefined : { value, end };
  }

  private readValue(
    line: Line,
    from: number,
    pointer: string,
    key: Span,
    indent: number,
    depth: number,
  ): Node | undefined {
    const at = skipSpaces(this.text, from);
    if (at < line.end) return this.readScalar(at, line.end, pointer, key, indent);
    if (at > from) return undefined;
    this.advance();
    const below = this.line;
    if (below !== undefined && (below.indent > indent || (below.indent === indent && this.isItem(below)))) {
      return this.readNode(pointer, key, below.indent - 1, depth + 1);
    }
    // Where nothing stands ends with what comes next.
    if (below === undefined ? this.text.slice(from).trim() !== '' : below.apart) return undefined;
    this.place(pointer, key, from, from);
    return { value: null, end: from };
  }

  private readList(indent: number, pointer: string, depth: number): Node | undefined {
    const value: unknown[] = [];
    let end = 0;
    for (let line = this.line; line?.indent === indent && this.isItem(line); line = this.line) {
      const at = skipSpaces(this.text, line.at + 1);
      if (at >= line.end) return undefined;
      const item = `${pointer}/${value.length}`;
      KEY.lastIndex = at;
      let node: Node | undefined;
      if (KEY.test(this.text)) {
        // The mapping begins on the line of its mark.
        this.line = { ...line, indent: indent + at - line.at, at };
        node = this.readNode(item, undefined, indent, depth + 1);
      } else node = this.readScalar(at, line.end, item, undefined, indent);
      if (node === undefined) return undefined;
      value.push(node.value);
      end = node.end;
    }
    return this.line !== undefined && this.line.indent > indent ? undefined : { value, end };
  }

  private readScalar(
    at: number,
    lineEnd: number,
    pointer: string,
    key: Span | undefined,
    indent: number,
  ): Node | undefined {
    const { text } = this;
    const sign = text[at] as string;
    if (sign === '|' || sign === '>') {
      if (key === undefined) return undefined;
      const block = readBlockText(text, text.slice(at, lineEnd), lineEnd + 1, indent);
      if (block === undefined) return undefined;
      this.place(pointer, key, at, block.end);
      this.next = block.next;
      this.advance();
      return { value: block.value, end: block.end };
    }
    const found = sign === '[' ? this.readFlow(at, pointer, key) : readLineScalar(text, at, lineEnd);
    if (found === undefined) return undefined;
    if (sign !== '[') this.place(pointer, key, at, found.end);
    const rest = text.slice(found.end, lineEnd);
    if (!/^ *$| +#/y.test(rest)) return undefined;
    this.advance();
    if (this.line !== undefined && this.line.indent > indent) return undefined;
    return { value: found.value, end: found.end + rest.trimEnd().length };
  }

  private readFlow(at: number, pointer: string, key: Span | undefined): Node | undefined {
    const list = readFlowList(this.text, at);
    if (list === undefined) return undefined;
    this.place(pointer, key, at, list.end);
    for (const [index, { span }] of list.items.entries()) this.place(`${pointer}/${index}`, undefined, ...span);
    return { value: list.items.map(({ value }) => value), end: list.end };
  }

  private isItem({ at }: Line): boolean {
    return this.text[at] === '-' && this.text[at + 1] === ' ';
  }

  /** Goes to the next line that is neither empty nor a comment. */
  private advance(): void {
    const { text } = this;
    let apart = false;
    let comment = 0;
    while (this.next < text.length) {
      const feed = text.indexOf('\n', this.next);
      const end = feed < 0 ? text.length : feed;
      const at = skipSpaces(text, this.next);
      const start = this.next;
      this.next = feed < 0 ? end : end + 1;
      if (at < end && text[at] !== '#') {
        this.line = { indent: at - start, at, end, apart };
        this.unsure ||= comment > at - start;
        return;
      }
      apart = true;
      if (at < end) comment = Math.max(comment, at - start);
    }
    this.unsure ||= comment > 0;
    this.line = undefined;
  }

  private place(pointer: string, key: Span | undefined, start: number, end: number): void {
    if (!this.isPlaced) return;
    const { offset } = this;
    const value: Span = [start + offset, end + offset];
    this.places[pointer] = key === undefined ? { value } : { key: [key[0] + offset, key[1] + offset], value };
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}
