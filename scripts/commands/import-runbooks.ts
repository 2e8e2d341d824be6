import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  explainImport,
  findLicence,
  importDestination,
  planImport,
  readCollection,
  readKinds,
  toolkitFolder,
} from '../../plugins/core/index.ts';
import { checkedOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

interface RunbooksOptions {
  root: string;
  out: string;
  licence?: string;
  source?: string;
  commit?: string;
  merged: string[];
  dryRun?: boolean;
  format: 'text' | 'json';
  today?: string;
}

export function registerImportRunbooks(program: Command): void {
  program
    .command('runbooks')
    .description('adopt a collection of runbooks, with its origin and licence')
    .argument('<folder>', 'the collection, as prometheus-operator or OpenShift lay theirs out')
    .option('--root <folder>', 'the handbook', '.')
    .option('--out <folder>', 'where the runbooks go, in the handbook', 'runbooks')
    .option('--licence <id>', 'the licence of the collection (SPDX), where no file in it says it')
    .option('--source <url>', 'the address of the collection, recorded on each page')
    .option('--commit <hash>', 'the commit of the collection, recorded on each page')
    .option('--merged <pages...>', 'pages of the handbook into which you have merged the source by hand', [])
    .option('--dry-run', 'report what would be done, and write nothing')
    .option('--today <date>', 'the day of the import, as YYYY-MM-DD')
    .addOption(new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'))
    .action(importRunbooks);
}

function importRunbooks(folder: string, options: RunbooksOptions): void {
  const { today = new Date().toISOString().slice(0, 10) } = checkedOptions(options);
  const root = resolve(options.root);
  const collection = readCollection(folder);
  const destination = importDestination({ ...options, root, folder: collection.folder });
  const licence = findLicence(folder, options.licence);
  const kinds = readKinds([join(toolkitFolder(), 'schemas'), join(root, 'schemas')]);
  const { report, writes } = planImport(collection, kinds, { ...destination, licence, today });
  if (!options.dryRun && report.faults.length === 0) {
    writeInside(root, writes);
    report.written = true;
  }
  const json = options.format === 'json';
  printResult(json ? `${JSON.stringify(report, undefined, 2)}\n` : explainImport(report, paintFor(process.stdout)));
  const conflicts = [...report.pages, ...report.assets].some(({ action }) => action === 'conflict');
  process.exitCode = conflicts || report.faults.length > 0 ? 1 : 0;
}
