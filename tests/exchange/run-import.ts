import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  explainImport,
  findLicence,
  type ImportReport,
  importDestination,
  planImport,
  readCollection,
  readKinds,
  toolkitFolder,
} from '../../plugins/core/index.ts';
import { writeInside } from '../../scripts/write-inside.ts';
import { writeFiles } from '../support/lint-files.ts';

export type Files = Record<string, string | Buffer>;

export interface Workplace {
  /** The handbook. */
  root: string;
  /** The collection, which may be written anew between two imports. */
  folder: string;
  /** Imports as the command does, and gives the report in both forms. */
  run(options?: ImportAsked): { report: ImportReport; text: string };
  /** The handbook's files and their texts. */
  files(): Record<string, string>;
}

export interface ImportAsked {
  licence?: string;
  source?: string;
  commit?: string;
  out?: string;
  merged?: string[];
  today?: string;
}

/** Gives a handbook and a collection in folders of their own, and removes them after the use. */
export function withCollection<T>(collection: Files, handbook: Files, use: (place: Workplace) => T): T {
  const parent = mkdtempSync(join(tmpdir(), 'handbook-'));
  const root = join(parent, 'handbook');
  const folder = join(parent, 'upstream');
  try {
    writeFiles(parent, { 'handbook/handbook.yml': 'name: Platform\n' });
    writeFiles(root, handbook);
    writeFiles(folder, collection);
    return use({
      root,
      folder,
      run: (asked = {}) => runImport(root, folder, asked),
      files: () => readAll(root),
    });
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

export function runImport(root: string, folder: string, asked: ImportAsked): ReturnType<Workplace['run']> {
  const { licence = 'Apache-2.0', out = 'runbooks', merged = [], today = '2026-11-24', ...origin } = asked;
  const collection = readCollection(folder);
  const kinds = readKinds([join(toolkitFolder(), 'schemas')]);
  const destination = importDestination({ root, out, merged, folder: collection.folder, ...origin });
  const options = { ...destination, licence: findLicence(folder, licence), today };
  const { report, writes } = planImport(collection, kinds, options);
  writeInside(root, writes);
  report.written = report.faults.length === 0;
  const text = explainImport(report, (_, words) => words).replaceAll(collection.folder, '<upstream>');
  return { report, text };
}

function readAll(root: string): Record<string, string> {
  const names = filesBelow(root).map((file) => file.slice(root.length + 1));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** Node's own recursive listing walks through links from Node 22 on. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
