import matter from 'gray-matter';
import { parseDocument, stringify } from 'yaml';
import { HandbookError } from '../model/handbook-error.ts';
import { readYaml } from './read-yaml.ts';

/** Reads front matter where no position is needed. YAML only, by the one parser of ours; faults leave no data. */
export function readMatter(text: string): { data: Record<string, unknown>; body: string } {
  // Given options, gray-matter keeps no cache, in which a change to one answer would change the next.
  const { data, content } = matter(text, options());
  return { data, body: content };
}

/** Writes a page: front matter, then the text below it. Absent fields are left out. */
export function writeMatter(body: string, data: Record<string, unknown>): string {
  const block = matterBlock(data);
  return block === '' ? body : `${block}\n${body.trimStart()}`;
}

/** Front matter with its fences and the last line end; empty without fields. Absent fields are left out. */
export function matterBlock(data: Record<string, unknown>): string {
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return Object.keys(present).length === 0 ? '' : `---\n${stringify(present, { lineWidth: 0 })}---\n`;
}

/** A field of a page to be written: one without a value becomes a comment that shows an example. */
export interface MatterField {
  name: string;
  value?: unknown;
  /** Says what the field means, on the line before it. */
  comment?: string;
  example?: unknown;
}

/** Writes a page whose front matter explains itself to the one who goes on writing it. */
export function writeMatterFields(body: string, fields: readonly MatterField[]): string {
  const lines = fields.flatMap(({ name, value, comment, example }) => {
    const explained = comment ? [`# ${comment}`] : [];
    if (value !== undefined) return [...explained, ...linesOf({ [name]: value })];
    return example === undefined ? [] : [...explained, ...linesOf({ [name]: example }).map((line) => `# ${line}`)];
  });
  return lines.length === 0 ? body : `---\n${lines.join('\n')}\n---\n\n${body.trimStart()}`;
}

/** Sets fields of a page and leaves the rest of its front matter as it is written, comments included. */
export function changeMatter(text: string, data: Readonly<Record<string, unknown>>): string {
  const { block, body } = splitMatter(text);
  if (block === '') return writeMatter(text, data);
  const document = parseDocument(block.replaceAll(/^---.*$/gm, ''));
  for (const [name, value] of Object.entries(data)) if (value !== undefined) document.set(name, value);
  return `---\n${document.toString({ lineWidth: 0 }).trim()}\n---\n${body}`;
}

/** The front matter with its fences, empty where there is none, and what stands below it. */
export function splitMatter(text: string): { block: string; body: string } {
  const block = /^---\r?\n(?:(?!---).*\r?\n)*---[ \t]*\r?\n/.exec(text)?.[0] ?? '';
  return { block, body: text.slice(block.length) };
}

function linesOf(data: Record<string, unknown>): string[] {
  return stringify(data, { lineWidth: 0 }).trimEnd().split('\n');
}

function options(): Parameters<typeof matter>[1] {
  return {
    language: 'yaml',
    engines: {
      yaml: { parse: parseYaml, stringify },
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
      cson: refuse,
    },
  };
}

function parseYaml(text: string): object {
  const { value, faults } = readYaml(text);
  return faults.length === 0 && typeof value === 'object' && value !== null ? value : {};
}

// Its own engines of these names evaluate what they read.
const refuse = {
  parse(): never {
    throw new HandbookError('Front matter is marked as another language, only YAML is read.', {
      hint: 'Write `---` alone above and below it.',
    });
  },
};
