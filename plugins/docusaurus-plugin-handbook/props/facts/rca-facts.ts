import { type Document, rcaTimes } from '../../../core/index.ts';
import type { Fact } from '../../props.ts';
import { asRecord, asText, asWebAddress } from '../read-fields.ts';
import { readableMinutes } from './readable-minutes.ts';

const STEPS = ['detected', 'mitigated', 'resolved'] as const;

/** What stands beside a time of an analysis: how long after the start it was. */
export function rcaNote(name: string, document: Document): string | undefined {
  const step = STEPS.find((candidate) => candidate === name);
  const minutes = step && rcaTimes(document)[step];
  return minutes === undefined ? undefined : `after ${readableMinutes(minutes)}`;
}

/** The day and the figures of an analysis in a list of them, and whose it is when it was retold. */
export function rcaFigures(document: Document): Fact[] {
  const times = rcaTimes(document);
  const figures = STEPS.map((step): Fact | undefined => {
    const minutes = times[step];
    if (minutes === undefined) return undefined;
    return { label: `${LABELS[step]} after`, value: { type: 'text', text: readableMinutes(minutes) } };
  });
  return [dayOf(document), ...figures, retoldFrom(document)].filter((fact) => fact !== undefined);
}

/** The day alone: a list is read for the order of things, and the minutes stand on the page. */
function dayOf({ frontMatter }: Document): Fact | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(asText(frontMatter.value.started) ?? '')?.[0];
  return day === undefined ? undefined : { label: 'Started', value: { type: 'time', at: day, text: day } };
}

const LABELS = { detected: 'Detected', mitigated: 'Mitigated', resolved: 'Resolved' };

function retoldFrom({ frontMatter }: Document): Fact | undefined {
  const origin = asRecord(frontMatter.value['retold-from']);
  const publisher = asText(origin?.publisher);
  const address = asWebAddress(origin?.url);
  if (publisher === undefined) return undefined;
  const link = { title: publisher, kind: 'url', ...(address !== undefined && { address }) };
  return { label: 'Retold from', value: { type: 'link', link } };
}
