import { readLabels } from './read-labels.ts';

/** An alert as it was pasted. */
export interface PastedAlert {
  name: string;
  labels: [name: string, value: string][];
}

/** Longest text that is looked at, in characters: a webhook with some hundred alerts. */
export const LONGEST_PASTE = 500_000;
/** No responder reads on after so many. */
const MOST_ALERTS = 100;

/**
 * Reads what a responder has at hand: the JSON of a webhook of Alertmanager, of its API or that of Prometheus, or the
 * text of a notification. A text answers with what is wrong with it, as a sentence.
 */
export function readPastedAlerts(pasted: string): PastedAlert[] | string {
  const text = pasted.trim();
  if (text === '') return 'Nothing was pasted.';
  if (text.length > LONGEST_PASTE)
    return 'That is more than this field reads. Paste one notification, or a part of it.';
  const alerts = /^[[{]\s*["{[\]}]/.test(text) ? readJson(text) : readText(text);
  if (typeof alerts === 'string') return alerts;
  const first = new Map(alerts.map((alert) => [JSON.stringify(alert), alert]));
  if (first.size === 0) return 'No alert was found in it: expected JSON with `labels`, or a text with `alertname`.';
  return [...first.values()].slice(0, MOST_ALERTS);
}

function readJson(text: string): PastedAlert[] | string {
  try {
    return alertsIn(JSON.parse(text), {}, 0);
  } catch {
    return 'That begins like JSON and is none: a part may be missing. Paste all of it, or only the text of the notification.';
  }
}

/** Alerts stand in a list, in `alerts`, or in `data`; common labels of a webhook hold for each. */
function alertsIn(value: unknown, common: object, depth: number): PastedAlert[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((item) => alertsIn(item, common, depth + 1));
  const { alerts, data, labels, commonLabels, metric } = value as Record<string, unknown>;
  const shared = { ...common, ...asObject(commonLabels) };
  const inside = [alerts, data, (value as Record<string, unknown>).result].flatMap((one) =>
    alertsIn(one, shared, depth + 1),
  );
  if (inside.length > 0) return inside;
  return asAlert(Object.entries({ ...shared, ...asObject(labels), ...asObject(metric) }));
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** One alert for each `alertname`, with the labels up to the next. */
function readText(text: string): PastedAlert[] {
  const labels = readLabels(text);
  const starts = labels.flatMap(([name], index) => (name === 'alertname' ? [index] : []));
  return starts.flatMap((start, index) => {
    // In a selector the name may stand behind other labels, so the first alert has all that come before it.
    return asAlert(labels.slice(index === 0 ? 0 : start, starts[index + 1]));
  });
}

function asAlert(labels: readonly (readonly [string, unknown])[]): PastedAlert[] {
  const texts = labels.filter((label): label is [string, string] => typeof label[1] === 'string');
  const name = texts.find(([label]) => label === 'alertname')?.[1];
  return name ? [{ name, labels: texts.filter(([label]) => label !== 'alertname') }] : [];
}
