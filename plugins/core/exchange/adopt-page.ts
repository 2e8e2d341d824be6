import { kindByFolder, kindOf } from '../kinds/kind-of.ts';
import type { KindsReading } from '../kinds/read-kinds.ts';
import { idOf } from '../load/addresses.ts';
import type { Kind } from '../model/kind.ts';
import { quoted } from '../model/plain-text.ts';
import { indexLines } from '../model/span.ts';
import { headingMeans, sectionsOf } from '../rules/section-headings.ts';
import { alertsOfPage, isMarkedDeprecated } from './alerts-of-page.ts';
import { fieldsToAdopt } from './fields-to-adopt.ts';
import { findShortcodes } from './find-shortcodes.ts';
import type { ImportedPage } from './import-report.ts';
import type { Layout } from './layout-of.ts';
import type { SourcePage } from './read-collection.ts';

/** A page at its new place, but for its origin and what stands there already. */
export interface AdoptedPage extends Omit<ImportedPage, 'action'> {
  page: SourcePage;
  /** Front matter without `origin`. */
  data: Record<string, unknown>;
}

/** Says of a foreign page what it is here: its kind, alerts and service, and what a person must still add. */
export function adoptPage(
  page: SourcePage,
  target: string,
  context: { layout: Layout; kinds: KindsReading; otherIds: ReadonlySet<string> },
): AdoptedPage {
  const { source, text, reading, bodyStart } = page;
  const { headings, directives } = reading.content;
  const sections = headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
  const kind = kindOf(target, sections, context.kinds.kinds);
  const id = idOf(target);
  const heading = headings.find(({ depth }) => depth === 1);
  const isRunbook = kind?.id === 'runbook';
  const { alerts, doubt } = isRunbook
    ? alertsOfPage(id, heading, {
        fileNamesAlert: context.layout.isRunbookPlace(source),
        isOtherPage: (name) => context.otherIds.has(name),
      })
    : { alerts: [], doubt: undefined };
  const schemaId = kindByFolder(target, context.kinds.kinds) === kind ? (kind?.schemaId ?? 'page') : 'page';
  const yaml = text.slice(...reading.frontMatter.span);
  const { kept, dropped } = fieldsToAdopt(reading.frontMatter.value, yaml, context.kinds.schemas, schemaId);
  const { lineAt } = linesOf(text);
  const toDo: ImportedPage['toDo'] = [];
  const add = (offset: number, message: string | undefined): void => {
    if (message !== undefined) toDo.push({ line: lineAt(offset), message });
  };
  add(heading?.span[0] ?? bodyStart, doubt);
  if (isMarkedDeprecated(heading)) add(heading?.span[0] ?? 0, DEPRECATED);
  if (isRunbook && alerts.length === 0) add(bodyStart, noRunbook(target));
  else for (const message of missingSections(page, kind)) add(bodyStart, message);
  for (const { span, text: code } of findShortcodes(page)) add(span[0], shortcode(code));
  for (const { span, text: directive } of directives) add(span[0], suppression(directive));
  const said = Array.isArray(kept.alerts) ? (kept.alerts as string[]) : undefined;
  const service = isRunbook && context.layout.isRunbookPlace(source) ? (target.split('/').at(-2) ?? '') : undefined;
  // What the file name says already is not written a second time.
  const written = said ?? (alerts.length === 0 || (alerts.length === 1 && alerts[0] === id) ? undefined : alerts);
  return {
    page,
    source,
    target,
    ...(kind === undefined ? {} : { kind: kind.id }),
    alerts: said ?? alerts,
    ...(service === undefined ? {} : { service }),
    data: written === undefined ? kept : { ...kept, alerts: written },
    dropped,
    toDo,
  };
}

const DEPRECATED =
  'The heading says that it is deprecated; if so, write `state: deprecated` and, under `replaced-by`, the page to read instead.';

function noRunbook(target: string): string {
  return `It names no alert and stands in ${quoted(target.split('/')[0] ?? '')} so that links to it still lead; list its alerts under \`alerts\`, or move it to \`docs/\`.`;
}

function shortcode(code: string): string {
  return `${quoted(code)} is a shortcode of Hugo, which is shown as it stands; write what it stands for.`;
}

function suppression(directive: string): string {
  return `The page brings ${quoted(directive)}, which suppresses a rule here too; remove it unless you agree.`;
}

/** What sections-are-present will say of the page, in one sentence for all that is missing. */
function missingSections({ reading }: SourcePage, kind: Kind | undefined): string[] {
  if (kind === undefined) return [];
  const found = sectionsOf(reading, kind.sections);
  const messages: string[] = [];
  const missing: string[] = [];
  for (const section of kind.sections) {
    const heading = found.get(section);
    const elsewhere = reading.content.headings.find((other) => headingMeans(other, section));
    if (!section.required || heading?.empty === false) continue;
    if (heading !== undefined) messages.push(`Section ${quoted(heading.text)} is empty.`);
    else if (elsewhere === undefined) missing.push(`\`${section.title}\``);
    else messages.push(`Section ${quoted(elsewhere.text)} is a heading of level ${elsewhere.depth}, expected 2.`);
  }
  if (missing.length === 0) return messages;
  return [
    `${missing.length > 1 ? 'Sections' : 'Section'} ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing.`,
    ...messages,
  ];
}

function linesOf(text: string): { lineAt(offset: number): number } {
  const index = indexLines(text);
  return { lineAt: (offset) => index.positionAt(offset).line };
}
