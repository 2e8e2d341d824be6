import { addressOf } from '../model/address-of.ts';
import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { errorRatio } from '../tools/prometheus/slo/error-ratio.ts';
import { type Objective, objectivesOf } from '../tools/prometheus/slo/objectives-of.ts';
import type { ExportResult } from './export-result.ts';
import { sloAlerts } from './slo-alerts.ts';
import { sloRecords } from './slo-records.ts';
import { inQuotes } from './slo-text.ts';

/** Recording rules and burn-rate alerts for the objectives of all services, a rule file for each service. */
export function exportSlo(handbook: Handbook): ExportResult {
  const result: ExportResult = { files: [], sources: [], left: [] };
  for (const service of handbook.documents.filter(({ kind }) => kind === 'service')) {
    const objectives = objectivesOf(service).filter((objective) => isUsable(objective, service, handbook, result.left));
    if (objectives.length === 0) continue;
    result.sources.push(service.file);
    const target = `${addressOf(service.id)}.slo.rules.yml`;
    result.files.push({ target, content: ruleFile(service, objectives, handbook) });
  }
  return result;
}

function isUsable(objective: Objective, { file }: Document, { settings }: Handbook, left: string[]): boolean {
  const tried = errorRatio(objective, 300, new Set(settings.prometheus?.features));
  const fault =
    objective.budget === 0 ? 'a target of 100 % leaves no budget' : 'fault' in tried ? tried.fault : undefined;
  if (fault === undefined) return true;
  left.push(`Objective ${quoted(objective.name)} in \`${plainText(file)}\` gives no rules: ${fault}.`);
  return false;
}

function ruleFile({ file, id }: Document, objectives: readonly Objective[], handbook: Handbook): string {
  const groups = [
    group(
      `slo-${id}.rules`,
      undefined,
      objectives.map((objective) => sloRecords(objective, 'short', handbook)),
    ),
    // They change slowly and cost much; three minutes still are less than the five after which Prometheus forgets a value.
    group(
      `slo-${id}-long.rules`,
      '3m',
      objectives.map((objective) => sloRecords(objective, 'long', handbook)),
    ),
    group(
      `slo-${id}.alerts`,
      undefined,
      objectives.map((objective) => sloAlerts(objective, handbook)),
    ),
  ];
  return `# Made by \`handbook export slo\` from the objectives in ${plainText(file)}: change them there.\ngroups:\n${groups.filter((text) => text !== '').join('\n')}`;
}

function group(name: string, interval: string | undefined, rules: readonly string[]): string {
  const text = rules.filter((rule) => rule !== '').join('\n');
  if (text === '') return '';
  return `  - name: ${inQuotes(name)}\n${interval === undefined ? '' : `    interval: ${interval}\n`}    rules:\n${text}`;
}
