import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { cacheFolder, writeToCache } from '../load/cache-folder.ts';
import type { LoadOptions } from '../load/load-handbook.ts';
import { BASELINE_FILE } from '../load/read-baseline.ts';
import { SETTINGS_FILE } from '../load/read-settings.ts';
import { readText } from '../load/read-text.ts';
import type { Report } from '../model/problem.ts';
import type { LintResult } from './lint-handbook.ts';

/** The report of the last run, if the fingerprint of everything that it depends on is as it was then. */
export function recallReport(options: LoadOptions, fingerprint: string): Omit<LintResult, 'stock'> | undefined {
  const [known, sum, json] = readLines(pathOf(options));
  if (known !== fingerprint || json === undefined || sum !== hash('sha1', json)) return undefined;
  return { report: JSON.parse(json) as Report, textOf: (file) => textOf(file, options), contentOf: () => undefined };
}

/** Keeps a report for the next run. The fingerprint is that of the state before anything was read. */
export function rememberReport(options: LoadOptions, fingerprint: string, report: Report): void {
  const json = JSON.stringify(report);
  writeToCache(pathOf(options), [`${fingerprint}\n${hash('sha1', json)}\n${json}`]);
}

function pathOf({ root }: LoadOptions): string {
  return join(cacheFolder(resolve(root)), 'report.txt');
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function textOf(file: string, { root, settings, baseline }: LoadOptions): string {
  const named = new Map([
    [SETTINGS_FILE, settings],
    [BASELINE_FILE, baseline || undefined],
  ]);
  const elsewhere = named.get(file);
  return elsewhere === undefined ? readText(root, file).text : readText(dirname(elsewhere), basename(elsewhere)).text;
}
