import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Place } from '../model/places.ts';
import { quoted } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';
import { escapePointer, unescapePointer } from './places.ts';
import type { YamlFault } from './yaml-faults.ts';
import { isMergeKey, isNodeLike, isRecord, resolveAliases, scalarValue } from './yaml-nodes.ts';
import { MOST_DEPTH } from './yaml-tokens.ts';

export interface PlainData {
  value: unknown;
  places: Record<string, Place>;
  faults: YamlFault[];
}

/** Makes plain data from a parsed document, with the place of every value. `offset` shifts all places. */
export function plainDataOf(document: Document.Parsed, text: string, offset: number): PlainData {
  const walk = new YamlWalk(text, offset, text.includes('*') ? resolveAliases(document) : new Map());
  const value = walk.read(document.contents, '', 0);
  return { value, places: walk.places, faults: walk.faults };
}

const MOST_FAULTS = 100;
/** Values that aliases may bring in all, each 64 characters of text counted as one more: about a megabyte. */
const MOST_ALIASED = 20_000;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Our own walk instead of the parser's `toJS`, which builds cyclic objects from self-references and knows no places. */
class YamlWalk {
  places: Record<string, Place> = {};
  readonly faults: YamlFault[] = [];
  /** What the aliases being expanded right now stand for: meeting one of them again would never end. */
  private readonly open = new Set<Node>();
  private budget = MOST_ALIASED;
  private exhausted = false;
  private readonly text: string;
  private readonly offset: number;
  private readonly targets: ReadonlyMap<Alias, Node>;

  constructor(text: string, offset: number, targets: ReadonlyMap<Alias, Node>) {
    this.text = text;
    this.offset = offset;
    this.targets = targets;
  }

  read(node: unknown, pointer: string, depth: number, key?: Span): unknown {
    if (!isNodeLike(node)) return null;
    const span = this.spanOf(node);
    this.places[pointer] = key ? { key, value: span } : { value: span };
    if (this.open.size > 0) this.budget -= 1 + (isScalar(node) ? (node.source?.length ?? 0) >> 6 : 0);
    if (this.budget < 0) return null;
    if (depth > MOST_DEPTH) {
      this.fault(span, `Found values nested more than ${MOST_DEPTH} levels deep, expected fewer: simplify them.`);
      return null;
    }
    if (isAlias(node)) return this.readAlias(node, pointer, depth);
    if (isScalar(node)) return scalarValue(node);
    if (isMap(node)) return this.readMap(node, pointer, depth);
    return isSeq(node) ? node.items.map((item, index) => this.read(item, `${pointer}/${index}`, depth + 1)) : null;
  }

  private readAlias(alias: Alias, pointer: string, depth: number): unknown {
    const span = this.spanOf(alias);
    const name = quoted(alias.source);
    const target = this.targets.get(alias);
    if (target === undefined) {
      this.fault(span, `Unknown anchor ${name}, put the value in quotes if the \`*\` is meant literally.`);
      return null;
    }
    if (this.open.has(target)) {
      this.fault(span, `Found alias ${name} inside its own anchor, which would never end: write the value out.`);
      return null;
    }
    const own = this.places[pointer] as Place;
    this.open.add(target);
    const value = this.read(target, pointer, depth + 1);
    this.open.delete(target);
    this.places[pointer] = own;
    if (this.budget >= 0) return value;
    if (!this.exhausted) this.fault(span, `Alias ${name} repeats far too much data, write out what is needed.`);
    this.exhausted = true;
    return null;
  }

  private readMap(map: YAMLMap, pointer: string, depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const merges: unknown[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key)) {
        if (isNodeLike(key)) this.fault(this.spanOf(key), 'Found a list, mapping or alias as a key, expected a name.');
      } else if (isMergeKey(key)) {
        merges.push(value);
      } else {
        const name = key.source ?? '';
        const span = this.spanOf(key);
        const at = `${pointer}/${escapePointer(name)}`;
        if (this.mayStand(name, span, object, at)) object[name] = this.read(value, at, depth + 1, span);
      }
    }
    for (const source of merges) this.merge(source, object, pointer, depth);
    return object;
  }

  private mayStand(name: string, span: Span, object: object, pointer: string): boolean {
    if (REFUSED_KEYS.has(name)) {
      this.fault(span, `Key ${quoted(name)} is refused, it could change how programs behave: rename it.`);
      return false;
    }
    if (!Object.hasOwn(object, name)) return true;
    const first = this.places[pointer]?.key;
    this.faults.push({
      span,
      message: `Repeated key ${quoted(name)}, programs differ in which one counts: keep one.`,
      ...(first && { related: { span: first, message: `${quoted(name)} stands here first.` } }),
    });
    return false;
  }

  /** `<<: *defaults`: the mapping's own keys win, then those of earlier sources. */
  private merge(source: unknown, into: Record<string, unknown>, pointer: string, depth: number): void {
    const list = isAlias(source) ? this.targets.get(source) : source;
    for (const item of isSeq(list) ? list.items : [source]) {
      const outer = this.places;
      this.places = {};
      const value = this.read(item, pointer, depth + 1);
      const inner = this.places;
      this.places = outer;
      if (this.exhausted) return;
      if (isRecord(value)) mergeInto(into, outer, value, inner, pointer);
      else if (isNodeLike(item)) this.fault(this.spanOf(item), 'Found no mapping after `<<`, expected `*name` of one.');
    }
  }

  private spanOf(node: Node): Span {
    const [start, last] = node.range ?? [0, 0];
    let end = last;
    // A block of entries ends for the parser where the next line begins.
    while (!isScalar(node) && end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    return [start + this.offset, end + this.offset];
  }

  private fault(span: Span, message: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ span, message });
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

function mergeInto(
  into: Record<string, unknown>,
  places: Record<string, Place>,
  from: Record<string, unknown>,
  fromPlaces: Record<string, Place>,
  pointer: string,
): void {
  const taken = new Set(Object.keys(into));
  for (const [name, value] of Object.entries(from)) if (!taken.has(name)) into[name] = value;
  for (const [at, place] of Object.entries(fromPlaces)) {
    if (at === pointer) continue;
    const [step = ''] = at.slice(pointer.length + 1).split('/', 1);
    if (!taken.has(unescapePointer(step))) places[at] = place;
  }
}
