import { indexLines, type Span } from '../model/span.ts';
import type { AdoptedPage } from './adopt-page.ts';
import { comparePage } from './compare-page.ts';
import type { FileToWrite, ImportOptions } from './import-options.ts';
import type { ImportedPage, ToDo } from './import-report.ts';
import { lookAtTarget } from './look-at-target.ts';
import { markSections } from './page-marks.ts';
import { recordMerge, renderPage } from './render-page.ts';

/** Decides what an adopted page becomes, given what stands at its place, and notes the file that this takes. */
export function placePage(
  { page, data, ...adopted }: AdoptedPage,
  doubts: readonly { span: Span; message: string }[],
  options: ImportOptions,
  writes: FileToWrite[],
): ImportedPage {
  const { text, bodyStart, reading, source } = page;
  const { target } = adopted;
  const sections = markSections(text, bodyStart, reading.content.headings);
  const url = addressOfSource(source, options.source);
  const licence = options.licence.id;
  const render = (imported: string, commit = options.commit): string =>
    renderPage(data, text.slice(bodyStart), { url, commit, licence, imported }, sections);
  const facts = { ...adopted, toDo: inOrder([...adopted.toDo, ...toDoOf(doubts, text)]) };

  const found = lookAtTarget(options.root, target);
  if (found.state === 'blocked') return { ...facts, action: 'conflict', reason: found.reason };
  if (found.state === 'free') {
    writes.push({ target, content: render(options.today) });
    return { ...facts, action: 'created' };
  }
  const existing = found.bytes.toString('utf8').replace(/^\ufeff/, '');
  const comparison = comparePage(target, existing, sections, { url, render });
  if (comparison.action === 'updated') writes.push({ target, content: render(options.today) });
  if (comparison.action === 'conflict' && comparison.changes !== undefined && options.merged.has(target)) {
    const content = recordMerge(existing, sections);
    if (content !== undefined) {
      writes.push({ target, content });
      return { ...facts, action: 'kept', changes: comparison.changes };
    }
  }
  return { ...facts, ...comparison };
}

function addressOfSource(source: string, collection: string | undefined): string | undefined {
  if (collection === undefined) return undefined;
  return `${collection.replace(/\/+$/, '')}/${source.split('/').map(encodeURIComponent).join('/')}`;
}

function toDoOf(doubts: readonly { span: Span; message: string }[], text: string): ToDo[] {
  const index = indexLines(text);
  return doubts.map(({ span, message }) => ({ line: index.positionAt(span[0]).line, message }));
}

function inOrder(toDo: ToDo[]): ToDo[] {
  return toDo.sort((a, b) => a.line - b.line);
}
