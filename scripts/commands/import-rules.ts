import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type DraftReport,
  draftRunbooks,
  explainDrafts,
  HandbookError,
  loadHandbook,
  readKinds,
  readRuleFiles,
  toolkitFolder,
} from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

interface RulesOptions extends HandbookOptions {
  dryRun?: boolean;
  format: 'text' | 'json';
}

export function registerImportRules(program: Command): void {
  withHandbookOptions(program.command('rules'))
    .description('draft a runbook for each alert that has none')
    .argument('<files...>', 'files of alerting rules, or PrometheusRule manifests')
    .option('--dry-run', 'report what would be done, and write nothing')
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
    .action(importRules);
}

async function importRules(files: string[], options: RulesOptions): Promise<void> {
  const root = resolve(options.root);
  const { snippets, faults } = readRuleFiles(files, root);
  const handbook = await loadHandbook({ ...checkedOptions(options), allowEmpty: true });
  const { kinds, schemas } = readKinds([join(toolkitFolder(), 'schemas'), join(root, 'schemas')]);
  const kind = kinds.find(({ id }) => id === 'runbook');
  if (kind === undefined) throw new HandbookError('The handbook has no kind `runbook`.');
  const { alerts, writes } = draftRunbooks(handbook, snippets, { kind, fields: schemas.fields(kind.schemaId) });
  const written = !options.dryRun && faults.length === 0;
  if (written) writeInside(root, writes);
  const count = (action: string): number => alerts.filter((alert) => alert.action === action).length;
  const report: DraftReport = {
    version: 1,
    written,
    summary: {
      alerts: alerts.length,
      drafted: count('drafted'),
      answered: count('answered'),
      elsewhere: count('elsewhere'),
      conflict: count('conflict'),
      faults: faults.length,
    },
    alerts,
    faults,
  };
  const json = options.format === 'json';
  printResult(json ? `${JSON.stringify(report, undefined, 2)}\n` : explainDrafts(report, paintFor(process.stdout)));
  process.exitCode = faults.length > 0 || report.summary.conflict > 0 ? 1 : 0;
}
