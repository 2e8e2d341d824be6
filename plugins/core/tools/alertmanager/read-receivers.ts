import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkShape, listed, REFUSED, startOf } from './check-shape.ts';
import type { ReceiverFacts } from './facts.ts';
import { pointsAt } from './points-at.ts';
import type { Notifier } from './shapes/notifier.ts';
import { notifiers } from './shapes/notifiers.ts';
import { fieldsOf, isSet, type Shape } from './shapes/shape.ts';

type Fields = Record<string, unknown>;

const receiver: Shape = {
  what: 'a receiver',
  fields: {
    ...fieldsOf({ text: 'name', 'text-map': 'labels' }),
    ...Object.fromEntries(Object.entries(notifiers).map(([key, { shape }]) => [key, { list: shape }])),
  },
  required: ['name'],
  also({ name, labels }) {
    const label = isRecord(labels) ? labels.name : undefined;
    if (!isSet(label) || label === name) return undefined;
    return { field: 'labels', message: 'Found a label `name` that is not the name of the receiver, remove it;' };
  },
};

export interface ReceiverReading extends ReceiverFacts {
  /** In the text. */
  span: Span;
  nameSpan: Span;
}

/** Reads the receivers with their notifiers, and what these need of `global`. */
export function readReceivers(
  value: unknown,
  pointer: string,
  global: Fields,
  reading: SnippetReading,
): ReceiverReading[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const expected = 'expected a list: begin each receiver with `- name:`';
    reading.report(startOf(reading.textSpan(pointer)), `Unexpected value for \`receivers\`, ${expected}; ${REFUSED}`);
    return [];
  }
  const first = new Map<string, Span>();
  return value.flatMap((item: unknown, at) => {
    const place = `${pointer}/${at}`;
    const fields = checkShape(item, place, receiver, reading);
    const name = isSet(fields?.name) ? reading.scalar(`${place}/name`, fields?.name) : undefined;
    if (fields === undefined || name === undefined) return [];
    const nameSpan = reading.textSpan(`${place}/name`);
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, nameSpan);
    else {
      reading.report(
        nameSpan,
        `Repeated receiver ${quoted(name)}, expected each name once: rename this one; ${REFUSED}`,
        {
          related: { span: earlier, message: `${quoted(name)} stands here first.` },
        },
      );
    }
    return [
      { name, span: reading.textSpan(place), nameSpan, notifiers: readNotifiers(fields, place, global, reading) },
    ];
  });
}

function readNotifiers(fields: Fields, pointer: string, global: Fields, reading: SnippetReading) {
  return Object.entries(notifiers).flatMap(([key, notifier]) => {
    const list = fields[key];
    if (!Array.isArray(list)) return [];
    return list.filter(isRecord).map((item) => {
      checkInherited(item, `${pointer}/${key}/${list.indexOf(item)}`, notifier, global, reading);
      return { title: notifier.title, pointsAt: pointsAt(item, notifier, global) };
    });
  });
}

function checkInherited(
  fields: Fields,
  pointer: string,
  { shape, inherits = [] }: Notifier,
  global: Fields,
  reading: SnippetReading,
): void {
  for (const { fields: own, globals } of inherits) {
    if (own.some((name) => isSet(fields[name])) || globals.some((name) => isSet(global[name]))) continue;
    reading.report(
      startOf(reading.textSpan(pointer)),
      `Found none of ${listed(own)} in ${shape.what}, nor ${listed(globals)} under \`global\`, add one; ${REFUSED}`,
    );
  }
}
