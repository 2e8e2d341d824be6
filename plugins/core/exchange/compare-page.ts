import { readPage } from '../load/read-page.ts';
import { readMatter } from '../schema/matter.ts';
import type { SectionChanges } from './import-report.ts';
import { type MarkedSection, markSections, pageHash } from './page-marks.ts';

/** What an import makes of a page that stands at its place already. */
export interface Comparison {
  action: 'updated' | 'unchanged' | 'kept' | 'conflict';
  reason?: string;
  changes?: SectionChanges;
}

/**
 * Compares three states of a page: as it was imported, of which the marks are left, as it stands here, and as its
 * source is now. `render` writes the new state with a given day and commit.
 */
export function comparePage(
  target: string,
  existing: string,
  theirs: readonly MarkedSection[],
  source: { url: string | undefined; render: (imported: string, commit: string | undefined) => string },
): Comparison {
  const origin = recordOf(matterOf(existing).origin);
  if (typeof origin?.hash !== 'string') return { action: 'conflict', reason: NO_IMPORT };
  const base = typeof origin.sections === 'string' ? origin.sections.split(' ') : [];
  const untouched = theirs.map(({ mark }) => mark).join(' ') === base.join(' ');
  if (!untouched && typeof origin.url === 'string' && origin.url !== source.url) {
    return { action: 'conflict', reason: OTHER_SOURCE };
  }
  const asBefore = source.render(textOf(origin.imported) ?? '', textOf(origin.commit));
  // Git may check pages out with other line ends, and sources may have had them.
  if (asBefore.replaceAll('\r\n', '\n') === existing.replaceAll('\r\n', '\n')) return { action: 'unchanged' };
  if (pageHash(existing) === origin.hash) return { action: 'updated' };
  const { frontMatter, content } = readPage(target, existing);
  const ours = markSections(existing, frontMatter.span[1], content.headings);
  const changes = changesOf(base, ours, theirs);
  const taken = changes.source.length === 0 && changes.both.length === 0;
  return taken ? { action: 'kept', changes } : { action: 'conflict', reason: EDITED, changes };
}

const NO_IMPORT = 'The page here was not imported; move one of the two.';
const OTHER_SOURCE = 'The page here was imported from another source; import with another `--out`.';
const EDITED =
  'The page was edited here, and its source has changed since; merge by hand, then say so with `--merged`.';

/** Which sections have changed since the import, and on which side. What both sides changed alike is settled. */
function changesOf(
  base: readonly string[],
  ours: readonly MarkedSection[],
  theirs: readonly MarkedSection[],
): SectionChanges {
  const here = changedSince(base, ours, theirs);
  const source = changedSince(base, theirs, ours).filter(
    ({ mark }) => mark === undefined || !ours.some((other) => other.mark === mark),
  );
  const titles = (sections: readonly ChangedSection[]): string[] => [
    ...new Set(sections.map(({ title }) => title || 'the beginning')),
  ];
  const both = titles(source).filter((title) => titles(here).includes(title));
  const only = (sections: string[]): string[] => sections.filter((title) => !both.includes(title));
  const changes = { here: only(titles(here)), source: only(titles(source)), both };
  // The hash says that something is different here: if no section is, the front matter is.
  if (here.length === 0) changes.here.push('front matter');
  return changes;
}

interface ChangedSection {
  title: string;
  /** Absent for a section that was removed. */
  mark?: string;
}

function changedSince(
  base: readonly string[],
  now: readonly MarkedSection[],
  other: readonly MarkedSection[],
): ChangedSection[] {
  const changed: ChangedSection[] = now.filter(({ mark }) => !base.includes(mark));
  // A section that is gone has left its mark only: its title is known where the other side still has it.
  const gone = other.filter(({ mark, title }) => {
    return base.includes(mark) && !now.some((section) => section.mark === mark || section.title === title);
  });
  return [...changed, ...gone.map(({ title }) => ({ title }))];
}

/** Front matter in another language says nothing of an import. */
function matterOf(text: string): Record<string, unknown> {
  return /^---[^\S\r\n]*\r?\n/.test(text) ? readMatter(text).data : {};
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
