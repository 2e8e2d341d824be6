import type { Kind, SectionSpec } from '../model/kind.ts';
import { plainText } from '../model/plain-text.ts';
import { changeMatter, type MatterField, splitMatter, writeMatterFields } from '../schema/matter.ts';
import type { JsonObject } from '../schema/schema-fields.ts';
import { startFields } from './start-fields.ts';

/** What is known already of a page that is to be written. */
export interface PageStart {
  title?: string;
  /** Fields with their values; every other field that a page may want at once stands there as a comment. */
  frontMatter?: Readonly<Record<string, unknown>>;
  /** Markdown to put below the headings of these sections, instead of what the author is asked to write there. */
  sections?: Readonly<Record<string, string>>;
}

/** Writes a page of a kind to start from, out of the kind's own template or of its fields and sections. */
export function pageTemplate(kind: Kind, fields: ReadonlyMap<string, JsonObject>, start: PageStart = {}): string {
  const { title, frontMatter = {}, sections = {} } = start;
  const heading = plainText(title ?? `Name of the ${kind.label.one}`);
  if (kind.template !== undefined) {
    const page = title === undefined ? kind.template : withHeading(kind.template, heading);
    return changeMatter(withSections(page, sections), frontMatter);
  }
  const body = [`# ${heading}\n`, ...kind.sections.map(toSection)].join('\n');
  return writeMatterFields(withSections(body, sections), matterFields(kind, fields, frontMatter));
}

/** The given fields, with those of the kind in the order of its schema, each after what it means. */
function matterFields(
  kind: Kind,
  fields: ReadonlyMap<string, JsonObject>,
  given: Readonly<Record<string, unknown>>,
): MatterField[] {
  const own = startFields(kind);
  const others = Object.keys(given).filter((name) => !own.includes(name));
  return [
    ...others.map((name) => ({ name, value: given[name] })),
    ...own.map((name) => {
      const { examples } = fields.get(name) ?? {};
      const example = Array.isArray(examples) ? examples[0] : undefined;
      return { name, value: given[name], comment: explain(fields.get(name)), example };
    }),
  ];
}

/** What a field means, and its values where they are few and not named yet. */
function explain(field: JsonObject | undefined): string {
  const description = String(field?.description ?? '');
  const values = Array.isArray(field?.enum) ? field.enum.map(String) : [];
  const unnamed = values.some((value) => !description.includes(value));
  return plainText(unnamed ? `${description} One of ${values.join(', ')}.` : description).trim();
}

function toSection({ title, prompt, required }: SectionSpec): string {
  const wish = prompt === '' ? `Write what belongs below ${title}.` : prompt;
  return `## ${title}\n\nTODO${required ? '' : ' (or remove this section)'}: ${wish}\n`;
}

function withHeading(page: string, heading: string): string {
  const { block, body } = splitMatter(page);
  if (!FIRST_HEADING.test(body)) return `${block}${block && '\n'}# ${heading}\n\n${body.trimStart()}`;
  // A function, since `$&` in a replacement has a meaning of its own.
  return block + body.replace(FIRST_HEADING, () => `# ${heading}`);
}

const FIRST_HEADING = /^# .*$/m;

function withSections(page: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((text, [title, content]) => withSection(text, title, content), page);
}

/** Replaces what stands below a heading, up to the next one of its level; a section that is not there comes last. */
function withSection(page: string, title: string, content: string): string {
  const lines = page.split('\n');
  const at = lines.indexOf(`## ${title}`);
  const section = [`## ${title}`, '', content.trim(), ''];
  if (at === -1) return [page.trimEnd(), '', ...section].join('\n');
  const length = lines.slice(at + 1).findIndex((line) => line.startsWith('## '));
  const end = length === -1 ? lines.length : at + 1 + length;
  return [...lines.slice(0, at), ...section, ...lines.slice(end)].join('\n');
}
