import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HandbookError } from '../model/handbook-error.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { indexLines } from '../model/span.ts';
import type { SchemaFile } from '../schema/compile-schemas.ts';
import type { JsonObject } from '../schema/schema-fields.ts';
import { isRecord } from '../schema/yaml-nodes.ts';
import { toolkitFolder } from './toolkit-folder.ts';

/**
 * Reads the schemas of some folders: all of the first one, and from the others the kinds only, so that no handbook
 * can change what its own settings or the report may say. A later file of the same name replaces an earlier one.
 */
export function readSchemaFiles(folders: readonly string[]): SchemaFile[] {
  const [toolkit, ...others] = distinct(folders);
  if (toolkit === undefined) return [];
  const proven = toolkit === realPath(join(toolkitFolder(), 'schemas'));
  const files = [...list(toolkit, ''), ...list(toolkit, 'kinds/')].map((file) => readOne(toolkit, file, proven));
  const added = others.flatMap((folder) => list(folder, 'kinds/').map((file) => readOne(folder, file, false)));
  return [...new Map([...files, ...added].map((schema) => [schema.file, schema])).values()];
}

// A schema is written by hand; a megabyte of it is not.
const LARGEST = 1_000_000;

/** In a clone, the folder of the toolkit and that of the handbook are the same one. */
function distinct(folders: readonly string[]): string[] {
  return [...new Set(folders.map(realPath).filter((folder) => folder !== undefined))];
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function list(folder: string, below: string): string[] {
  try {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    // Regular files only: a link could lead out of the handbook, and reading a pipe would never end.
    const names = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.schema.json'))
      .map(({ name }) => name);
    return names.sort().map((name) => below + name);
  } catch {
    return [];
  }
}

function readOne(folder: string, file: string, proven: boolean): SchemaFile {
  const path = join(folder, file);
  const json = parse(path, `schemas/${file}`);
  if (isRecord(json))
    return { file, json, from: `schemas/${file}`, proven, template: readTemplate(folder, file, json) };
  throw new HandbookError(`Schema ${quoted(`schemas/${file}`)} is not a JSON object, expected a schema of a kind.`, {
    hint: `Compare ${quoted(path)} with schemas/kinds/service.schema.json of the toolkit.`,
  });
}

/** The template beside a kind's schema, if it names one. */
function readTemplate(folder: string, file: string, json: JsonObject): string | undefined {
  const annotation = json['x-kind'];
  const name = isRecord(annotation) ? annotation.template : undefined;
  // Anything but a plain file name is refused with the rest of the annotation, before the text is used.
  if (typeof name !== 'string' || !/^[\w-][\w.-]*\.md$/.test(name)) return undefined;
  const path = join(folder, dirname(file), name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return read(path, shownBeside(file, name), 'Template');
  throw new HandbookError(
    `Schema ${quoted(`schemas/${file}`)} names the template ${quoted(name)}, which is not there.`,
    {
      hint: `Write ${quoted(shownBeside(file, name))}, or remove \`template\`: a new page is then made from sections and fields.`,
    },
  );
}

function shownBeside(file: string, name: string): string {
  return `schemas/${dirname(file)}/${name}`;
}

function parse(path: string, shown: string): unknown {
  const text = read(path, shown);
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = /at position (\d+)/.exec(String(error))?.[1];
    const { line, column } = indexLines(text).positionAt(Number(offset));
    const place = offset === undefined ? '' : ` at ${line}:${column}`;
    throw new HandbookError(`Schema ${quoted(shown)} is not valid JSON${place}.`, {
      hint: 'Correct it; a schema is plain JSON, without comments and without a comma after the last item.',
      cause: error,
    });
  }
}

function read(path: string, shown: string, what = 'Schema'): string {
  try {
    if (statSync(path).size > LARGEST) throw new Error(`it is larger than ${LARGEST} bytes`);
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const reason = plainText(error instanceof Error ? error.message : String(error));
    throw new HandbookError(`${what} ${quoted(shown)} cannot be read: ${reason}.`, {
      hint: 'Make the file readable, or remove it.',
      cause: error,
    });
  }
}
