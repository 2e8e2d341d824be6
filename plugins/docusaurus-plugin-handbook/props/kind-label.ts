import { plainText } from '../../core/index.ts';
import type { Site } from '../site/open-site.ts';

/** A kind of nodes as people read it, in the singular: `Runbook`, `recording rule`. */
export function kindLabel({ handbook }: Site, kind: string): string {
  return plainText(handbook.kinds.find(({ id }) => id === kind)?.label.one ?? OTHERS[kind] ?? kind, 30);
}

const OTHERS: Readonly<Record<string, string>> = { record: 'recording rule' };
