import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkShape, REFUSED, startOf } from './check-shape.ts';
import type { RouteFacts } from './facts.ts';
import { readLabels } from './read-labels.ts';
import { readMatchers } from './read-matchers.ts';
import { fieldsOf, isSet, type Shape } from './shapes/shape.ts';

/** Names that routes use, to be looked up when all of the file is known. */
export interface UsedName {
  kind: 'receiver' | 'time interval';
  name: string;
  /** In the text. */
  span: Span;
}

const route: Shape = {
  what: 'a route',
  fields: fieldsOf({
    text: 'receiver',
    texts: 'group_by mute_time_intervals active_time_intervals',
    duration: 'group_wait group_interval repeat_interval',
    boolean: 'continue',
    // Read below, each in its own way.
    anything: 'match match_re matchers routes',
  }),
};

/** Reads a route and all below it. */
export function readRoute(
  value: unknown,
  pointer: string,
  used: UsedName[],
  reading: SnippetReading,
): RouteFacts | undefined {
  const fields = checkShape(value, pointer, route, reading);
  if (fields === undefined) return undefined;
  checkIntervals(fields, pointer, reading);
  const receiver = isSet(fields.receiver) ? reading.scalar(`${pointer}/receiver`, fields.receiver) : undefined;
  const place = receiver === undefined ? startOf(reading.textSpan(pointer)) : reading.textSpan(`${pointer}/receiver`);
  if (receiver !== undefined) used.push({ kind: 'receiver', name: receiver, span: place });
  const groupBy = readGroupBy(fields.group_by, `${pointer}/group_by`, reading);
  const muted = readIntervals(fields.mute_time_intervals, `${pointer}/mute_time_intervals`, used, reading);
  const active = readIntervals(fields.active_time_intervals, `${pointer}/active_time_intervals`, used, reading);
  const facts: RouteFacts = {
    ...(receiver !== undefined && { receiver }),
    matchers: readMatchers(fields, pointer, { match: 'match', matchRe: 'match_re', matchers: 'matchers' }, reading),
    ...(isTrue(fields.continue) && { continue: true }),
    ...(Array.isArray(fields.group_by) && { groupBy }),
    ...textOf('groupWait', fields.group_wait, `${pointer}/group_wait`, reading),
    ...textOf('groupInterval', fields.group_interval, `${pointer}/group_interval`, reading),
    ...textOf('repeatInterval', fields.repeat_interval, `${pointer}/repeat_interval`, reading),
    ...(muted.length > 0 && { muteTimeIntervals: muted }),
    ...(active.length > 0 && { activeTimeIntervals: active }),
    span: reading.spanInFile(place),
    routes: [],
  };
  facts.routes = readRoutes(fields.routes, `${pointer}/routes`, used, reading);
  return facts;
}

function readRoutes(value: unknown, pointer: string, used: UsedName[], reading: SnippetReading): RouteFacts[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const span = startOf(reading.textSpan(pointer));
    reading.report(span, `Unexpected value for \`routes\`, expected a list of routes; ${REFUSED}`);
    return [];
  }
  return value.flatMap((item: unknown, at) => readRoute(item, `${pointer}/${at}`, used, reading) ?? []);
}

/** YAML 1.1, which Alertmanager reads, has more words for it. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:y|yes|on)$/i.test(value));
}

function checkIntervals(fields: Record<string, unknown>, pointer: string, reading: SnippetReading): void {
  for (const name of ['group_interval', 'repeat_interval']) {
    const place = `${pointer}/${name}`;
    const text = isSet(fields[name]) ? reading.scalar(place, fields[name]) : undefined;
    if (text === undefined || !/^(?:0+(?:y|w|d|h|m|s|ms))*0*$/.test(text)) continue;
    reading.report(
      reading.textSpan(place),
      `Unexpected \`${name}\` of zero, expected a time such as \`5m\`; ${REFUSED}`,
    );
  }
}

function textOf<Name extends string>(
  name: Name,
  value: unknown,
  pointer: string,
  reading: SnippetReading,
): { [key in Name]?: string } {
  const text = isSet(value) ? reading.scalar(pointer, value) : undefined;
  return text === undefined ? {} : ({ [name]: text } as { [key in Name]?: string });
}

function readGroupBy(value: unknown, pointer: string, reading: SnippetReading): string[] {
  const names = readLabels(value, pointer, 'group_by', reading);
  const all = names.indexOf('...');
  if (all !== -1 && names.some((name) => name !== '...')) {
    const message = `Found \`...\` beside other labels in \`group_by\`, it already means all of them: keep one; ${REFUSED}`;
    reading.report(reading.textSpan(`${pointer}/${all}`), message);
  }
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    if (seen.has(name) && name !== '...') {
      const message = `Repeated label ${quoted(name)} in \`group_by\`, remove it; ${REFUSED}`;
      reading.report(reading.textSpan(`${pointer}/${at}`), message);
    }
    seen.add(name);
  }
  return names;
}

function readIntervals(value: unknown, pointer: string, used: UsedName[], reading: SnippetReading): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, at) => {
    const name = reading.scalar(`${pointer}/${at}`, item);
    if (name === undefined) return [];
    used.push({ kind: 'time interval', name, span: reading.textSpan(`${pointer}/${at}`) });
    return [name];
  });
}
