import type { AlertRule } from '../../../model/monitoring.ts';
import type { Span } from '../../../model/span.ts';
import { escapePointer } from '../../../schema/places.ts';
import { isRecord } from '../../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../../snippet-reading.ts';
import type { Groups } from '../find-groups.ts';

/** Adds to the alerts that were read from these groups, in order, what rules of good alerting ask for. */
export function notePlaces({ value, pointer }: Groups, alerts: readonly AlertRule[], reading: SnippetReading): void {
  if (!Array.isArray(value)) return;
  let next = 0;
  for (const [at, group] of value.entries()) {
    if (!isRecord(group) || !Array.isArray(group.rules)) continue;
    const inherits = inheritedFrom(group, `${pointer}/${at}`, reading);
    for (const place of group.rules.keys()) {
      const alert = alerts[next];
      const rule = `${pointer}/${at}/rules/${place}`;
      // A recording rule, or a rule that could not be read.
      if (alert === undefined || !isAt(alert, rule, reading)) continue;
      next++;
      if (inherits !== undefined) alert.inherits = inherits;
      alert.places = placesOf(alert, rule, reading);
    }
  }
}

function isAt({ nameSpan }: AlertRule, rule: string, reading: SnippetReading): boolean {
  const [start, end] = reading.span(`${rule}/alert`);
  return start === nameSpan[0] && end === nameSpan[1];
}

function inheritedFrom(
  group: Record<string, unknown>,
  pointer: string,
  reading: SnippetReading,
): AlertRule['inherits'] {
  const interval = reading.scalar(`${pointer}/interval`, group.interval);
  const labels = isRecord(group.labels)
    ? Object.entries(group.labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];
  if (!interval && labels.length === 0) return undefined;
  const inherits: NonNullable<AlertRule['inherits']> = {};
  if (interval) inherits.interval = interval;
  if (labels.length > 0) inherits.labels = Object.fromEntries(labels);
  return inherits;
}

function placesOf(alert: AlertRule, rule: string, reading: SnippetReading): NonNullable<AlertRule['places']> {
  const annotations = Object.keys(alert.annotations).map((name): [string, Span] => {
    const span = reading.keySpan(`${rule}/annotations/${escapePointer(name)}`);
    return [name, reading.spanInFile(span)];
  });
  const places: NonNullable<AlertRule['places']> = {};
  if (alert.for !== undefined) places.for = reading.span(`${rule}/for`);
  if (annotations.length > 0) places.annotations = Object.fromEntries(annotations);
  return places;
}
