import type { Sights } from '../../../model/sights.ts';
import { isRecord } from '../../../schema/yaml-nodes.ts';
import { secondsOfPeriod } from './seconds-of-period.ts';

/** What a service promises, ready to be calculated with. */
export interface Objective {
  service: string;
  name: string;
  /** The name as a label's value: `a-leader-is-known`. Unique within the service. */
  slug: string;
  /** In percent. */
  target: number;
  /** The share of bad events that the target leaves, from 0 to 1. */
  budget: number;
  windowSeconds: number;
  indicator: { query: string } | { errors: string; total: string } | undefined;
}

type Promising = Sights['objectives']['documents'][number];

/** The objectives of a service's page. What its schema does not allow is left out; schema-is-met reports it. */
export function objectivesOf({ kind, id, frontMatter }: Promising): Objective[] {
  const { objectives } = frontMatter.value;
  if (kind !== 'service' || !Array.isArray(objectives)) return [];
  const slugs = new Set<string>();
  return objectives.filter(isRecord).flatMap((written): Objective[] => {
    const { name, target, window } = written;
    if (typeof name !== 'string' || typeof target !== 'number' || !(target >= 50 && target <= 100)) return [];
    const windowSeconds = secondsOfPeriod(typeof window === 'string' ? window : DEFAULT_WINDOW);
    if (windowSeconds === undefined) return [];
    const slug = slugOf(name, slugs);
    // 1 - 0.9995 is 0.0004999999999999449: digits that nobody wrote.
    const budget = Number(((100 - target) / 100).toPrecision(12));
    return [{ service: id, name, slug, target, budget, windowSeconds, indicator: indicatorOf(written) }];
  });
}

const DEFAULT_WINDOW = 'P30D';

function slugOf(name: string, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = plain === '' ? 'objective' : plain;
  let slug = stem;
  for (let at = 2; taken.has(slug); at++) slug = `${stem}-${at}`;
  taken.add(slug);
  return slug;
}

function indicatorOf({ query, errors, total }: Record<string, unknown>): Objective['indicator'] {
  if (typeof errors === 'string' && typeof total === 'string') return { errors, total };
  return typeof query === 'string' ? { query } : undefined;
}
