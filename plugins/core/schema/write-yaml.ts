import { stringify } from 'yaml';

/** Plain data as YAML. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
