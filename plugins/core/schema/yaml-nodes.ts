import { type Alias, type Document, isAlias, isNode, type Node, type Scalar, visit } from 'yaml';

/** Finds what each alias stands for: the last value of that name before it. One pass, where asking each alias costs one each. */
export function resolveAliases(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

/** The value of a scalar as JSON can hold it; numbers that would lose digits or are not finite stay text. */
export function scalarValue({ value, source = '' }: Scalar): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) && (Number.isSafeInteger(value) || /[.eE]/.test(source)) ? value : source;
  }
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : source;
}

/** `<<` written plainly; in quotes it is a name like any other. */
export function isMergeKey(key: Scalar): boolean {
  return key.type === 'PLAIN' && key.source === '<<';
}

export function isNodeLike(node: unknown): node is Node {
  return isNode(node);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
