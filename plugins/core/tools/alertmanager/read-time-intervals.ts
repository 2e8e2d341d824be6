import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkShape, REFUSED, startOf } from './check-shape.ts';
import type { TimeIntervalFacts } from './facts.ts';
import { fieldsOf, isSet, type Shape } from './shapes/shape.ts';
import { clockFault, rangeFault, zoneFault } from './time-ranges.ts';

const named: Shape = {
  what: 'a time interval',
  fields: fieldsOf({ text: 'name', anything: 'time_intervals' }),
  required: ['name'],
};

const RANGES = ['weekdays', 'days_of_month', 'months', 'years'] as const;

const interval: Shape = {
  what: 'a part of a time interval',
  fields: {
    ...fieldsOf({ texts: RANGES.join(' '), text: 'location' }),
    times: {
      list: {
        what: 'a range of times',
        fields: fieldsOf({ text: 'start_time end_time' }),
        required: ['start_time', 'end_time'],
      },
    },
  },
};

/** Reads the named times of day, week and year; `names` holds those read before, by name. */
export function readTimeIntervals(
  value: unknown,
  pointer: string,
  names: Map<string, Span>,
  reading: SnippetReading,
): TimeIntervalFacts[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const expected = 'expected a list: begin each interval with `- name:`';
    reading.report(startOf(reading.textSpan(pointer)), `Unexpected value for time intervals, ${expected}; ${REFUSED}`);
    return [];
  }
  return value.flatMap((item: unknown, at) => readTimeInterval(item, `${pointer}/${at}`, names, reading) ?? []);
}

function readTimeInterval(
  item: unknown,
  pointer: string,
  names: Map<string, Span>,
  reading: SnippetReading,
): TimeIntervalFacts | undefined {
  const fields = checkShape(item, pointer, named, reading);
  if (fields === undefined) return undefined;
  const name = isSet(fields.name) ? reading.scalar(`${pointer}/name`, fields.name) : undefined;
  if (name !== undefined) {
    const span = reading.textSpan(`${pointer}/name`);
    const first = names.get(name);
    if (first === undefined) names.set(name, span);
    else {
      reading.report(
        span,
        `Repeated time interval ${quoted(name)}, expected each name once: rename this one; ${REFUSED}`,
        {
          related: { span: first, message: `${quoted(name)} stands here first.` },
        },
      );
    }
  }
  const place = `${pointer}/time_intervals`;
  const parts = fields.time_intervals ?? [];
  if (!Array.isArray(parts)) {
    const message = `Unexpected value for \`time_intervals\`, expected a list of times; ${REFUSED}`;
    reading.report(startOf(reading.textSpan(place)), message);
    return undefined;
  }
  return { name: name ?? '', times: parts.map((part: unknown, at) => readPart(part, `${place}/${at}`, reading)) };
}

/** Checks one part; gives it in words, such as `monday:friday, 09:00 to 17:00, Europe/Berlin`. */
function readPart(part: unknown, pointer: string, reading: SnippetReading): string {
  const fields = checkShape(part, pointer, interval, reading);
  if (fields === undefined) return '';
  const words: string[] = [];
  for (const key of RANGES) {
    const list = Array.isArray(fields[key]) ? fields[key] : [];
    const texts = list.map((item: unknown, at: number) => {
      const place = `${pointer}/${key}/${at}`;
      const text = reading.scalar(place, item) ?? '';
      const fault = rangeFault(text, key);
      if (fault !== undefined) reading.report(reading.textSpan(place), `${fault} ${REFUSED}`);
      return text;
    });
    if (texts.length > 0) words.push(texts.join(' '));
  }
  words.push(...readTimes(fields.times, `${pointer}/times`, reading));
  const zone = isSet(fields.location) ? reading.scalar(`${pointer}/location`, fields.location) : undefined;
  const fault = zone === undefined ? undefined : zoneFault(zone);
  if (fault !== undefined) reading.report(reading.textSpan(`${pointer}/location`), `${fault} ${REFUSED}`);
  return [...words, ...(words.length === 0 ? ['always'] : []), zone ?? 'UTC'].join(', ');
}

function readTimes(value: unknown, pointer: string, reading: SnippetReading): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, at) => {
    const place = `${pointer}/${at}`;
    const { start_time: from, end_time: to } = (item ?? {}) as Record<string, unknown>;
    const [start, end] = [from, to].map((time, side) => {
      const at = `${place}/${side === 0 ? 'start_time' : 'end_time'}`;
      return isSet(time) ? { at, text: reading.scalar(at, time) ?? '' } : undefined;
    });
    for (const time of [start, end]) {
      const fault = time === undefined ? undefined : clockFault(time.text);
      if (time !== undefined && fault !== undefined) reading.report(reading.textSpan(time.at), `${fault} ${REFUSED}`);
    }
    // Of one width, so that their order as text is that of the clock.
    if (start && end && clockFault(start.text) === undefined && start.text >= end.text) {
      const message = `Unexpected end ${quoted(end.text)} before or at its start, make two ranges of one over midnight;`;
      reading.report(reading.textSpan(end.at), `${message} ${REFUSED}`);
    }
    return `${start?.text ?? ''} to ${end?.text ?? ''}`;
  });
}
