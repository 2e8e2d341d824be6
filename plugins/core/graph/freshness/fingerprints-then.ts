import type { ReviewedPage } from '../../model/sights.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { type Fingerprint, MOST_RULES } from './fingerprint.ts';

/** What the rules of a page said at its review; undefined where the page does not say, or not so that it can be read. */
export function fingerprintsThen({ frontMatter }: Pick<ReviewedPage, 'frontMatter'>): Fingerprint[] | undefined {
  const written = frontMatter.value['reviewed-against'];
  if (!Array.isArray(written) || written.length > MOST_RULES) return undefined;
  return written.every(isFingerprint) ? written : undefined;
}

function isFingerprint(entry: unknown): entry is Fingerprint {
  if (!isRecord(entry)) return false;
  const { alert, expression, ...others } = entry;
  const optional = [others.for, others.severity, others.labels];
  return [alert, expression].every(isText) && optional.every((value) => value === undefined || isText(value));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
