import { plainText, quoted } from '../model/plain-text.ts';
import type { Paint } from '../model/reporter.ts';
import type { ImportedPage, ImportReport, SectionChanges } from './import-report.ts';

/** Says for people what an import did, and what is left for them; the JSON form says it in full. */
export function explainImport(report: ImportReport, paint: Paint): string {
  const { faults, pages, assets, collection } = report;
  if (faults.length > 0)
    return section(paint('error', 'Nothing was imported, for these reasons'), faults.map(faultLine));
  const conflicts = [...pages, ...assets].filter(({ action }) => action === 'conflict');
  const parts = [
    section(paint('error', 'Not written: a person must decide'), conflicts.map(conflictLines)),
    section('A person must still add or decide', pages.filter(({ toDo }) => toDo.length > 0).map(toDoLines)),
    section('Edited here, so left as they are', pages.filter(({ action }) => action === 'kept').map(keptLine)),
    section('Front matter left out, since it means nothing here', droppedLines(report)),
    section('Skipped', skippedLines(report)),
    counts(report),
    `Each page records its licence, ${plainText(collection.licence)}, under \`origin\`: keep it, and the notices that it asks for.\n`,
  ];
  return parts.join('');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('')}\n`;
}

function faultLine({ source, line, message }: ImportReport['faults'][number]): string {
  return `  ${plainText(source)}:${line}  ${plainText(message, 500)}\n`;
}

function conflictLines({
  target,
  reason,
  changes,
}: {
  target: string;
  reason?: string;
  changes?: SectionChanges;
}): string {
  return `  ${plainText(target)}  ${plainText(reason ?? '', 500)}\n${changes === undefined ? '' : changeLines(changes)}`;
}

function changeLines({ here, source, both }: SectionChanges): string {
  const line = (what: string, titles: readonly string[]): string =>
    titles.length === 0 ? '' : `    ${what}: ${titles.map(quoted).join(', ')}\n`;
  return line('changed here', here) + line('changed in the source', source) + line('changed on both sides', both);
}

/** The same advice for several lines is given once. */
function toDoLines({ target, source, toDo }: ImportedPage): string {
  const lines = new Map<string, number[]>();
  for (const { line, message } of toDo) lines.set(message, [...(lines.get(message) ?? []), line]);
  const advice = [...lines].map(([message, places]) => `    ${message} (line ${places.join(', ')})\n`);
  return `  ${plainText(target)}  from ${plainText(source)}\n${advice.join('')}`;
}

function keptLine({ target, changes }: ImportedPage): string {
  return `  ${plainText(target)}\n${changes === undefined ? '' : changeLines(changes)}`;
}

/** One line for each field: a collection of a hundred pages has a `weight` on every one. */
function droppedLines({ pages, skipped }: ImportReport): string[] {
  const counts = new Map<string, number>();
  for (const { dropped } of [...pages, ...skipped]) {
    for (const { field } of dropped) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, count]) => `  ${field === '#' ? 'comments' : quoted(field)} of ${count} ${pagesWord(count)}\n`);
}

function skippedLines({ skipped }: ImportReport): string[] {
  const lines = skipped.map(({ source, reason }) => `  ${plainText(source)}  ${reason}\n`);
  return lines.length <= MOST_SKIPPED
    ? lines
    : [...lines.slice(0, MOST_SKIPPED), `  and ${lines.length - MOST_SKIPPED} more\n`];
}

const MOST_SKIPPED = 20;

function counts({ summary, collection, written }: ImportReport): string {
  const { created, updated, unchanged, kept, conflict, pages } = summary;
  const from = `${pages} ${pagesWord(pages)} of \`${plainText(collection.folder)}\` (${collection.dialect})`;
  if (created + updated + conflict === 0) return `Nothing to do: ${from}, all imported already.\n`;
  const figures = Object.entries({ created, updated, unchanged, 'edited here': kept, 'in conflict': conflict });
  const shown = figures.filter(([, figure]) => figure > 0).map(([what, figure]) => `${figure} ${what}`);
  const verb = created + updated === 0 ? 'Read' : written ? 'Imported' : 'Would import';
  return `${verb} ${from}: ${shown.join(', ')}.\n`;
}

function pagesWord(count: number): string {
  return count === 1 ? 'page' : 'pages';
}
