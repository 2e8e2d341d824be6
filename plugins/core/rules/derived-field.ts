import { isDeepStrictEqual } from 'node:util';
import { readMarkdown } from '../load/read-markdown.ts';
import { applyEdits, type Edit } from '../model/apply-edits.ts';
import type { Document } from '../model/document.ts';
import type { Kind } from '../model/kind.ts';
import type { Frame } from '../model/outline.ts';
import type { Suggestion } from '../model/problem.ts';
import { readYaml } from '../schema/read-yaml.ts';

/** Writes a missing field into the front matter of a page, where its heading, name, folder or CODEOWNERS says the value. */
export function derivedField(
  name: string,
  document: Document,
  kind: Kind,
  handbook: Frame,
): { suggestion?: Suggestion } {
  const value = deriveValue(name, document, kind, handbook);
  if (value === undefined || !isAllowed(name, value, document, kind, handbook)) return {};
  const edit = editFor(`${name}: ${asYaml(value)}`, document);
  const edited = applyEdits(document.text, [edit]);
  // Front matter in braces, or a page that begins with a line of dashes, would not take it.
  const isRight = isDeepStrictEqual(readValue(edited), { ...document.frontMatter.value, [name]: value });
  return isRight ? { suggestion: edit } : {};
}

function deriveValue(name: string, { file, id, content }: Document, kind: Kind, { owners }: Frame): string | undefined {
  const folder = file.split('/').at(-2);
  const derive = kind.references.find(({ path }) => path === name)?.derive;
  if (derive !== undefined) return derive === 'id' ? id : folder;
  if (name === 'title') return content.headings.find(({ depth }) => depth === 1)?.text;
  if (name === 'owner') return owners.ownerOf(file);
  const { properties } = kind.schema as { properties?: Record<string, Record<string, unknown>> };
  const field = properties?.[name];
  // Only a schema that is strict enough can tell that the name of the page is a period, or a day.
  const isStrict = field?.pattern !== undefined || field?.enum !== undefined || field?.format !== undefined;
  if (!isStrict) return undefined;
  return kind.dated ? id.slice(0, 'yyyy-mm-dd'.length) : id;
}

function isAllowed(
  name: string,
  value: string,
  { frontMatter }: Document,
  { schemaId }: Kind,
  handbook: Frame,
): boolean {
  const faults = (fields: Record<string, unknown>): number =>
    handbook.schemaFaults(schemaId, fields, () => ({})).length;
  return faults({ ...frontMatter.value, [name]: value }) < faults(frontMatter.value);
}

/** Above the line that closes the front matter, or in front matter of its own. */
function editFor(line: string, { text, frontMatter }: Document): Edit {
  const ends = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const [start, end] = frontMatter.span;
  if (end === 0) return { span: [0, 0], text: `---${ends}${line}${ends}---${ends}${ends}` };
  const closing = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1), start) + 1;
  return { span: [closing, closing], text: line + ends };
}

/** Bare where YAML takes it for this very text. */
function asYaml(value: string): string {
  const isBare = /^[A-Za-z0-9][\w ./-]*$/.test(value) && readYaml(`a: ${value}`).value;
  return isDeepStrictEqual(isBare, { a: value }) ? value : JSON.stringify(value);
}

function readValue(text: string): unknown {
  const { frontMatter } = readMarkdown(text);
  return frontMatter && readYaml(text.slice(...frontMatter.yaml)).value;
}
