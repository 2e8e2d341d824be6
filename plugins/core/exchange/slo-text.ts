import { printDuration } from '../tools/prometheus/alerting/print-duration.ts';
import type { Objective } from '../tools/prometheus/slo/objectives-of.ts';

/** The recorded share of bad events of an objective over a window. */
export function recordName(seconds: number): string {
  return `service_objective:slo_error:ratio_rate${printDuration(seconds)}`;
}

/** Selects what is recorded of one objective. */
export function selectorOf({ service, slug }: Objective): string {
  return `{service=${inQuotes(service)}, objective=${inQuotes(slug)}}`;
}

/** The labels of a rule, in the YAML of a rule file. */
export function labelLines({ service, slug }: Objective, more: Record<string, string>): string {
  return Object.entries({ service, objective: slug, ...more })
    .map(([name, value]) => `          ${name}: ${inQuotes(value)}`)
    .join('\n');
}

/** A text of several lines as a block of YAML; in quotes where a block could not hold it. */
export function block(text: string): string {
  if (!text.includes('\n') || /[^\t\n\x20-\x7e]/.test(text)) return inQuotes(text);
  return `|-\n${text.replace(/^(?=.)/gm, '          ')}`;
}

/** A text in the quotes that JSON, YAML and PromQL share. */
export function inQuotes(text: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // YAML takes no control characters, and PromQL no line ends that only JavaScript knows.
  return JSON.stringify(text.toWellFormed()).replace(/[\u007f-\u00a0\u2028\u2029\ufeff]/g, escaped);
}
