import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkKeys } from './check-keys.ts';
import { findNestedGroups } from './find-nested-groups.ts';

/** A list of rule groups, or of rules that no group is around; where it stands, and who reads it. */
export interface Groups {
  holds: 'groups' | 'rules';
  value: unknown;
  pointer: string;
  /** Manifests are read by the operator, which knows keys that Prometheus itself refuses. */
  manifest: boolean;
}

/** Finds the rule groups of one YAML document: at its root, in a PrometheusRule or a list of those, or in the values of a chart. */
export function findGroups(value: unknown, reading: SnippetReading): Groups[] {
  if (!isRecord(value)) return [];
  if (typeof value.kind === 'string') return inManifest(value, '');
  if (!Object.hasOwn(value, 'groups')) return findNestedGroups(value, '');
  checkKeys(value, { level: 'file', pointer: '' }, reading);
  return [{ holds: 'groups', value: value.groups, pointer: '/groups', manifest: false }];
}

/** Manifests that bring the values of a chart. */
const WITH_VALUES = new Set(['HelmRelease', 'Application']);

function inManifest(manifest: Record<string, unknown>, pointer: string): Groups[] {
  const { kind, items, spec } = manifest;
  if (kind === 'PrometheusRule') {
    const place = `${pointer}/spec/groups`;
    return isRecord(spec) ? [{ holds: 'groups', value: spec.groups, pointer: place, manifest: true }] : [];
  }
  if (typeof kind === 'string' && WITH_VALUES.has(kind)) return findNestedGroups(spec, `${pointer}/spec`);
  // `kubectl get -o yaml` gives a List; lists in lists do not exist.
  if (pointer !== '' || (kind !== 'List' && kind !== 'PrometheusRuleList') || !Array.isArray(items)) return [];
  return items.flatMap((item, at) => (isRecord(item) ? inManifest(item, `/items/${at}`) : []));
}
