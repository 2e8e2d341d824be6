import type { Document } from '../../model/document.ts';
import type { Handbook } from '../../model/handbook.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { isRetold } from './rca-times.ts';

/** Something that changes because of an incident, with the analysis that says so. */
export interface FollowUp {
  analysis: Document;
  what: string;
  state: (typeof STATES)[number];
  owner?: string;
  /** A day, `YYYY-MM-DD`. */
  due?: string;
  /** Address of the work in a tracker. */
  ticket?: string;
  /** Why it was dropped. */
  reason?: string;
  /** Not over, and its day has passed. */
  overdue: boolean;
}

const STATES = ['open', 'in-progress', 'done', 'dropped'] as const;

/**
 * The follow-ups of these analyses, or of all: what is due first comes first, what is over last. Those of a retold analysis are
 * another organisation's to do.
 */
export function followUps(
  { documents, today }: Pick<Handbook, 'documents' | 'today'>,
  analyses: readonly Document[] = documents.filter(({ kind }) => kind === 'rca'),
): FollowUp[] {
  const own = analyses.filter((analysis) => !isRetold(analysis));
  const all = own.flatMap((analysis) => {
    const written = analysis.frontMatter.value['follow-ups'];
    return (Array.isArray(written) ? written : []).flatMap((item) => read(item, analysis, today) ?? []);
  });
  return all.sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || compare(dayOf(a), dayOf(b)));
}

/** Done or dropped: nobody has to do anything any more. */
export function isOver({ state }: Pick<FollowUp, 'state'>): boolean {
  return state === 'done' || state === 'dropped';
}

/** What the schema does not allow is left out; schema-is-met reports it. */
function read(item: unknown, analysis: Document, today: string): FollowUp | undefined {
  if (!isRecord(item)) return undefined;
  const state = STATES.find((known) => known === item.state);
  const { what } = item;
  if (typeof what !== 'string' || state === undefined) return undefined;
  const followUp: FollowUp = { analysis, what, state, overdue: false };
  for (const field of ['owner', 'due', 'ticket', 'reason'] as const) {
    const text = item[field];
    if (typeof text === 'string') followUp[field] = text;
  }
  followUp.overdue =
    !isOver(followUp) && /^\d{4}-\d{2}-\d{2}$/.test(followUp.due ?? '') && (followUp.due ?? '') < today;
  return followUp;
}

/** What has no day comes after what has one. */
function dayOf({ due }: FollowUp): string {
  return due ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
