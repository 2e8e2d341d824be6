import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { Groups } from './find-groups.ts';

/**
 * Finds rules somewhere inside of other YAML, such as the values of a Helm chart. Every chart has its own place for
 * them, so they are known by what they hold: `groups` with rules in them, or a list `rules` that no group is around.
 */
export function findNestedGroups(value: unknown, pointer: string, depth = 0): Groups[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (isRecord(value)) {
    const { groups, rules } = value;
    if (Array.isArray(groups) && groups.some(isGroup))
      return [{ holds: 'groups', value: groups, pointer: `${pointer}/groups`, manifest: true }];
    if (isGroup(value)) return [{ holds: 'rules', value: rules, pointer: `${pointer}/rules`, manifest: true }];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    findNestedGroups(item, `${pointer}/${escapePointer(key)}`, depth + 1),
  );
}

/** Deeper than any chart keeps its rules. */
const DEEPEST = 8;

function isGroup(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value.rules) && value.rules.some(isRule);
}

function isRule(value: unknown): boolean {
  const isNamed = isRecord(value) && (Object.hasOwn(value, 'alert') || Object.hasOwn(value, 'record'));
  return isNamed && Object.hasOwn(value, 'expr');
}
