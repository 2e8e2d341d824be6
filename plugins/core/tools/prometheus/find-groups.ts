import { quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** A list of rule groups, where it stands, and who reads it. */
export interface Groups {
  value: unknown;
  pointer: string;
  /** Manifests are read by the operator, which knows keys that Prometheus itself refuses. */
  manifest: boolean;
}

/** Finds the rule groups of one YAML document: at its root, in a PrometheusRule, or in a list of those. */
export function findGroups(value: unknown, reading: SnippetReading): Groups[] {
  if (!isRecord(value)) return [];
  if (typeof value.kind === 'string') return inManifest(value, '');
  if (!Object.hasOwn(value, 'groups')) return [];
  for (const key of Object.keys(value)) {
    if (key === 'groups') continue;
    const span = reading.keySpan(`/${escapePointer(key)}`);
    // Mimir and Cortex keep their rule files in namespaces.
    if (key === 'namespace') reading.report(span, OTHER_PROGRAM, { severity: 'warning' });
    else reading.report(span, unknownRoot(key));
  }
  return [{ value: value.groups, pointer: '/groups', manifest: false }];
}

const OTHER_PROGRAM =
  'Key `namespace` is known to Mimir only, Prometheus refuses the file: remove it if Prometheus loads it.';

function unknownRoot(key: string): string {
  const meant = nearest(key, ['groups']);
  const hint = meant ? `did you mean \`${meant}\`?` : 'expected only `groups`;';
  return `Unknown key ${quoted(key)} in a rule file, ${hint} Prometheus refuses the whole file.`;
}

function inManifest(manifest: Record<string, unknown>, pointer: string): Groups[] {
  if (manifest.kind === 'PrometheusRule') {
    const { spec } = manifest;
    return isRecord(spec) ? [{ value: spec.groups, pointer: `${pointer}/spec/groups`, manifest: true }] : [];
  }
  // `kubectl get -o yaml` gives a List; lists in lists do not exist.
  const { kind, items } = manifest;
  if (pointer !== '' || (kind !== 'List' && kind !== 'PrometheusRuleList') || !Array.isArray(items)) return [];
  return items.flatMap((item, at) => (isRecord(item) ? inManifest(item, `/items/${at}`) : []));
}
