import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { readSchemaFiles } from '../plugins/core/kinds/read-schema-files.ts';
import { toolkitFolder } from '../plugins/core/kinds/toolkit-folder.ts';
import { followed, type JsonObject, type SchemaPlace } from '../plugins/core/schema/schema-fields.ts';
import { isRecord } from '../plugins/core/schema/yaml-nodes.ts';

/** The text of `plugins/core/model/generated.ts`: one type for each schema that content is checked against. */
export async function generateTypes(schemasFolder: string): Promise<string> {
  const files = readSchemaFiles([schemasFolder]);
  const lookup = (file: string) => files.find((other) => other.file === file)?.json;
  const parts: string[] = [];
  for (const { file, json } of files) {
    const name = typeName(file);
    if (name === undefined) continue;
    const plain = writtenOut({ json, id: file }, lookup);
    parts.push(await compile(plain as JSONSchema, name, OPTIONS));
  }
  return `${HEADER}\n${parts.join('\n')}`;
}

const HEADER = '// Generated from schemas/ by `npx tsx scripts/generate-types.ts`: change the schema, not this file.\n';

const OPTIONS = {
  bannerComment: '',
  additionalProperties: false,
  format: true,
  style: { singleQuote: true, printWidth: 120 },
} as const;

/** `kinds/runbook.schema.json` → `RunbookFrontMatter`; the report has a type by hand, the meta-schema needs none. */
function typeName(file: string): string | undefined {
  if (file === 'shared.schema.json') return 'SharedFields';
  if (file === 'handbook.schema.json') return 'HandbookSettings';
  const kind = /^kinds\/(.+)\.schema\.json$/.exec(file)?.[1];
  return kind && `${kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}FrontMatter`;
}

type Lookup = (file: string) => JsonObject | undefined;

/** Writes out every `$ref` and merges `allOf`, so that a type shows all of its fields; drops what TypeScript cannot say. */
function writtenOut(at: SchemaPlace, lookup: Lookup): JsonObject {
  const { json, id } = followed(at, lookup);
  const inner = (part: unknown): unknown => (isRecord(part) ? writtenOut({ json: part, id }, lookup) : part);
  const kept = Object.entries(json).filter(([keyword]) => KEPT.has(keyword));
  const own = Object.fromEntries(kept.map(([keyword, part]) => [keyword, SCHEMAS.has(keyword) ? inner(part) : part]));
  const parts = (Array.isArray(json.allOf) ? json.allOf : []).map(inner) as JsonObject[];
  const fields = Object.entries(isRecord(json.properties) ? json.properties : {}).map(([name, part]) => [
    name,
    inner(part),
  ]);
  const properties = Object.assign({}, ...parts.map((part) => part.properties), Object.fromEntries(fields));
  return Object.keys(properties).length > 0 ? { ...own, properties } : own;
}

/** Keywords that shape a type or explain it. A title would become the name of a type of its own. */
const KEPT = new Set(['type', 'description', 'required', 'enum', 'const', 'items', 'additionalProperties']);
const SCHEMAS = new Set(['items', 'additionalProperties']);

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  generateTypes(join(toolkitFolder(), 'schemas')).then((text) => {
    writeFileSync(join(toolkitFolder(), 'plugins/core/model/generated.ts'), text);
  });
}
