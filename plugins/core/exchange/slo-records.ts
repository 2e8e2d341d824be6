import type { Handbook } from '../model/handbook.ts';
import { printDuration } from '../tools/prometheus/alerting/print-duration.ts';
import { errorRatio } from '../tools/prometheus/slo/error-ratio.ts';
import type { Objective } from '../tools/prometheus/slo/objectives-of.ts';
import { block, labelLines, recordName, selectorOf } from './slo-text.ts';

/** The share of bad events over each window that the alerts look at, and over the whole, with what is left of the budget. */
export function sloRecords(objective: Objective, which: 'short' | 'long', { settings }: Handbook): string {
  const { windowSeconds, budget } = objective;
  const features = new Set(settings.prometheus?.features);
  const windows = [...new Set([...WINDOWS.filter((window) => window < windowSeconds), windowSeconds])];
  const records = windows
    .filter((window) => window < LONG === (which === 'short'))
    .map((window) => {
      const ratio = errorRatio(objective, window, features);
      return record(recordName(window), 'expression' in ratio ? ratio.expression : '', objective);
    });
  if (which === 'short') return records.join('\n');
  const whole = `${recordName(windowSeconds)}${selectorOf(objective)}`;
  const left = record(
    `service_objective:slo_budget_left:ratio${printDuration(windowSeconds)}`,
    `1 - ${whole} / ${budget}`,
    objective,
  );
  return [...records, left].join('\n');
}

/** Seconds; those of the Site Reliability Workbook. */
const WINDOWS = [300, 1800, 3600, 7200, 21_600, 86_400, 259_200];
const LONG = 86_400;

function record(name: string, expression: string, objective: Objective): string {
  return `      - record: ${name}\n        expr: ${block(expression)}\n        labels:\n${labelLines(objective, {})}\n`;
}
