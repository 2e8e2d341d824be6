import type { Place } from '../model/places.ts';
import type { Span } from '../model/span.ts';
import { readYamlDocuments } from '../schema/read-yaml.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** A list of rule groups in a file, as its YAML document has it. */
export interface GroupsInFile {
  groups: unknown;
  /** Pointer of the list. */
  pointer: string;
  /** A PrometheusRule, on its own or in a list of those. */
  manifest: boolean;
  /** Of the YAML document that it stands in. */
  document: Span;
  places: Readonly<Record<string, Place>>;
}

/** Every list of rule groups in the text of a rule file or manifests. */
export function groupsInFile(text: string): GroupsInFile[] {
  return readYamlDocuments(text).flatMap(({ value, places, span }) =>
    groupsIn(value, '').map((found) => ({ document: span, places, ...found })),
  );
}

type Found = Pick<GroupsInFile, 'groups' | 'pointer' | 'manifest'>;

function groupsIn(value: unknown, pointer: string): Found[] {
  if (!isRecord(value)) return [];
  if (value.kind === 'PrometheusRule') {
    return isRecord(value.spec)
      ? [{ groups: value.spec.groups, pointer: `${pointer}/spec/groups`, manifest: true }]
      : [];
  }
  if (Array.isArray(value.items) && pointer === '') {
    return value.items.flatMap((item, at) => groupsIn(item, `/items/${at}`));
  }
  return value.kind === undefined && Object.hasOwn(value, 'groups')
    ? [{ groups: value.groups, pointer: `${pointer}/groups`, manifest: false }]
    : [];
}
