import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkShape, REFUSED, startOf } from './check-shape.ts';
import type { ConfigurationFacts, RouteFacts } from './facts.ts';
import { readInhibitRules } from './read-inhibit-rules.ts';
import { type ReceiverReading, readReceivers } from './read-receivers.ts';
import { readRoute, type UsedName } from './read-route.ts';
import { readTimeIntervals } from './read-time-intervals.ts';
import { global, tracing } from './shapes/global.ts';
import { fieldsOf, isSet, type Shape } from './shapes/shape.ts';

const configuration: Shape = {
  what: 'the configuration',
  fields: {
    ...fieldsOf({
      texts: 'templates',
      // Read below, each in its own way.
      anything: 'route receivers inhibit_rules mute_time_intervals time_intervals',
    }),
    global: { mapping: global },
    tracing: { mapping: tracing },
  },
};

export interface ConfigurationReading extends ConfigurationFacts {
  receivers: ReceiverReading[];
}

/** Reads a whole configuration, and checks what its parts say of each other. */
export function readConfiguration(value: unknown, reading: SnippetReading): ConfigurationReading | undefined {
  if (value === null) {
    reading.report([0, 0], `Found no \`route\`, add one with a default receiver; ${REFUSED}`);
    return undefined;
  }
  const fields = checkShape(value, '', configuration, reading);
  if (fields === undefined) return undefined;
  const receivers = readReceivers(
    fields.receivers,
    '/receivers',
    isRecord(fields.global) ? fields.global : {},
    reading,
  );
  const intervals = new Map<string, Span>();
  const timeIntervals = [
    ...readTimeIntervals(fields.mute_time_intervals, '/mute_time_intervals', intervals, reading),
    ...readTimeIntervals(fields.time_intervals, '/time_intervals', intervals, reading),
  ];
  const inhibitRules = readInhibitRules(fields.inhibit_rules, '/inhibit_rules', reading);
  if (!isSet(fields.route)) {
    reading.report(startOf(reading.textSpan('')), `Found no \`route\`, add one with a default receiver; ${REFUSED}`);
    return undefined;
  }
  const used: UsedName[] = [];
  const route = readRoute(fields.route, '/route', used, reading);
  if (route === undefined) return undefined;
  checkRoot(fields.route as Record<string, unknown>, route, reading);
  checkUsed(used, { receiver: receivers.map(({ name }) => name), 'time interval': [...intervals.keys()] }, reading);
  checkNotified(used, receivers, reading);
  return { route, receivers, inhibitRules, timeIntervals };
}

/** The root takes every alert, at any time. */
function checkRoot(fields: Record<string, unknown>, route: RouteFacts, reading: SnippetReading): void {
  if (route.receiver === undefined) {
    reading.report(
      startOf(reading.textSpan('/route')),
      `Found no \`receiver\` in the root route, name the one that gets what no other route takes; ${REFUSED}`,
    );
  }
  for (const name of ['match', 'match_re', 'matchers', 'mute_time_intervals', 'active_time_intervals']) {
    const value = fields[name];
    const count = Array.isArray(value) ? value.length : isRecord(value) ? Object.keys(value).length : 0;
    if (count === 0) continue;
    const message = `Unexpected \`${name}\` in the root route, which takes every alert: move it to a route below;`;
    reading.report(reading.keySpan(`/route/${name}`), `${message} ${REFUSED}`);
  }
  if (route.continue !== true) return;
  reading.report(
    reading.keySpan('/route/continue'),
    `Unexpected \`continue\` in the root route, nothing comes after it: remove it; ${REFUSED}`,
  );
}

function checkUsed(used: UsedName[], known: Record<UsedName['kind'], string[]>, reading: SnippetReading): void {
  const names = { receiver: new Set(known.receiver), 'time interval': new Set(known['time interval']) };
  let guesses = MOST_GUESSES;
  for (const { kind, name, span } of used) {
    if (names[kind].has(name)) continue;
    // Looking for the nearest costs a walk over all names, which a crafted file could ask for a hundred thousand times.
    const meant = guesses-- > 0 ? nearest(name, known[kind]) : undefined;
    const hint = meant
      ? `did you mean ${quoted(meant)}?`
      : `add it under \`${kind === 'receiver' ? 'receivers' : 'time_intervals'}\`;`;
    reading.report(span, `Unknown ${kind} ${quoted(name)} in a route, ${hint} ${REFUSED}`);
  }
}

const MOST_GUESSES = 100;

/** A receiver may drop what it gets on purpose: then its name says so. */
const DROPS = /^(?:null|none|blackhole|black-hole|dev-?null|drop|discard|ignore|noop|silent|void)$/i;

function checkNotified(used: UsedName[], receivers: ReceiverReading[], reading: SnippetReading): void {
  const routed = new Set(used.filter(({ kind }) => kind === 'receiver').map(({ name }) => name));
  for (const { name, nameSpan, notifiers } of receivers) {
    if (notifiers.length > 0 || !routed.has(name) || DROPS.test(name)) continue;
    const message = `Receiver ${quoted(name)} has no notifier, so nobody hears of the alerts that routes send to it; add one, or call it \`null\` if they are to be dropped.`;
    reading.report(nameSpan, message, { rule: 'receiver-notifies', severity: 'warning' });
  }
}
