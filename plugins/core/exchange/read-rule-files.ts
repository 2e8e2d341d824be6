import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readMonitoringFile } from '../load/read-snippets.ts';
import { readText } from '../load/read-text.ts';
import { HandbookError } from '../model/handbook-error.ts';
import { quoted } from '../model/plain-text.ts';
import type { Snippet } from '../model/snippet.ts';
import { indexLines } from '../model/span.ts';
import type { ImportFault } from './import-report.ts';

/** Reads files of alerting rules, wherever they lie. Throws a HandbookError for one that holds none. */
export function readRuleFiles(files: readonly string[], root: string): { snippets: Snippet[]; faults: ImportFault[] } {
  const snippets: Snippet[] = [];
  const faults: ImportFault[] = [];
  for (const path of new Set(files.map((file) => resolve(file)))) {
    const file = nameOf(path, root);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) {
      const reason = stats === undefined ? 'does not exist' : 'is no file';
      throw new HandbookError(`${quoted(file)} ${reason}.`, { hint: 'Name files of alerting rules.' });
    }
    const { text, fault } = readText(dirname(path), basename(path));
    if (fault !== undefined) throw new HandbookError(`${quoted(file)}: ${fault.message}`);
    const snippet = readMonitoringFile(file, text);
    if (snippet === undefined || (snippet.alerts.length === 0 && snippet.findings.length === 0)) {
      throw new HandbookError(`${quoted(file)} holds no alerting rule.`, {
        hint: 'Rules stand below `groups:`, in a file of their own or in a PrometheusRule manifest.',
      });
    }
    const { positionAt } = indexLines(text);
    const errors = snippet.findings.filter(({ severity }) => severity === undefined || severity === 'error');
    faults.push(...errors.map(({ span, message }) => ({ source: file, line: positionAt(span[0]).line, message })));
    snippets.push(snippet);
  }
  return { snippets, faults };
}

/** Relative to the handbook, where the file lies in it. */
function nameOf(path: string, root: string): string {
  const inside = relative(root, path);
  return inside.startsWith(`..${sep}`) ? basename(path) : inside.split(sep).join('/');
}
