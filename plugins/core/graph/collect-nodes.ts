import type { Document } from '../model/document.ts';
import type { Node, PlacedRule } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import type { Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { alertAddresses, alertId } from './alert-addresses.ts';
import { placedRules } from './placed-rules.ts';
import { snippetNodes } from './snippet-nodes.ts';

/** All that can be pointed at, by id: pages, alerts, and what monitoring configuration names. */
export function collectNodes(handbook: Handbook): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const document of handbook.documents) nodes.set(document.file, new PageNode(document));
  const rules = once(() => groupBy(placedRules(handbook.snippets), ({ rule }) => rule.alert));
  for (const [name, address] of alertAddresses(handbook)) {
    const node = new AlertNode(name, address, rules);
    nodes.set(node.id, node);
  }
  for (const node of snippetNodes(handbook)) nodes.set(node.id, node);
  return nodes;
}

/** Its title is unpacked when somebody asks: most pages are pointed at by their names. */
class PageNode implements Node {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string;
  readonly document: Document;

  constructor(document: Document) {
    const { file, kind = 'page', id, address } = document;
    this.id = file;
    this.kind = kind;
    this.name = id;
    this.address = address;
    this.document = document;
  }

  get title() {
    return this.document.title;
  }
}

class AlertNode implements Node {
  readonly id: string;
  readonly kind = 'alert';
  readonly name: string;
  readonly title: string;
  readonly address: string;
  readonly #rules: () => ReadonlyMap<string, PlacedRule[]>;

  constructor(name: string, address: string, rules: () => ReadonlyMap<string, PlacedRule[]>) {
    this.id = alertId(name);
    this.name = name;
    this.title = name;
    this.address = address;
    this.#rules = rules;
  }

  get rules() {
    return this.#rules().get(this.name) ?? [];
  }
}
