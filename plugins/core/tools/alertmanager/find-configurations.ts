import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** A configuration inside of a manifest: its text, and where that stands. */
export interface CarriedConfiguration {
  text: string;
  pointer: string;
}

/** The configurations that a Secret or a ConfigMap carries. */
export function findConfigurations(value: unknown, reading: SnippetReading): CarriedConfiguration[] {
  if (!isRecord(value) || (value.kind !== 'Secret' && value.kind !== 'ConfigMap')) return [];
  // What a Secret has under `data` is base64.
  const parts = value.kind === 'Secret' ? ['stringData'] : ['data'];
  return parts.flatMap((part) => {
    const files = value[part];
    if (!isRecord(files)) return [];
    return Object.entries(files).flatMap(([name, text]) => {
      const pointer = `/${part}/${name}`;
      const isFile = /^alertmanager\.ya?ml$/.test(name) && typeof text === 'string';
      return isFile && reading.slice(reading.keySpan(pointer)) !== '' ? [{ text, pointer }] : [];
    });
  });
}
