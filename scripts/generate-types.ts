import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The text of `plugins/core/model/generated.ts`: one type for each schema that content is checked against. */
export async function generateTypes(): Promise<string> {
  const kinds = readdirSync(resolve(ROOT, 'schemas/kinds')).sort();
  const files = ['handbook.schema.json', 'shared.schema.json', ...kinds.map((name) => `kinds/${name}`)];
  const types: string[] = [];
  for (const file of files) types.push(await compile(writtenOut(readSchema(file), file), typeName(file), OPTIONS));
  return `${HEADER}\n${types.join('\n')}`;
}

const HEADER = '// Generated from schemas/ by `npx tsx scripts/generate-types.ts`: change the schema, not this file.\n';

const OPTIONS = {
  bannerComment: '',
  additionalProperties: false,
  style: { singleQuote: true, printWidth: 120 },
} as const;

function readSchema(file: string): JSONSchema {
  return JSON.parse(readFileSync(resolve(ROOT, 'schemas', file), 'utf8'));
}

/** `kinds/runbook.schema.json` → `RunbookFrontMatter`. */
function typeName(file: string): string {
  if (file === 'shared.schema.json') return 'SharedFields';
  if (file === 'handbook.schema.json') return 'HandbookSettings';
  const kind = posix.basename(file, '.schema.json');
  return `${kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}FrontMatter`;
}

/** Writes out every `$ref` and merges `allOf`, so that a type shows all of its fields; keeps only what shapes or explains a type. */
function writtenOut(schema: JSONSchema, file: string): JSONSchema {
  const { $ref, ...own } = schema;
  if ($ref !== undefined) {
    const target = referred($ref, file);
    return { ...writtenOut(target.schema, target.file), ...writtenOut(own, file) };
  }
  const inner = <Part>(part: Part): Part => (isSchema(part) ? (writtenOut(part, file) as Part) : part);
  const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)] as const);
  const shared = (schema.allOf ?? []).map((part) => writtenOut(part, file).properties);
  const properties = Object.assign({}, ...shared, Object.fromEntries(fields)) as JSONSchema['properties'];
  return {
    // Not the title: it would become the name of a type of its own.
    ...pick(schema, ['type', 'description', 'required', 'enum', 'const']),
    ...(schema.items !== undefined && { items: inner(schema.items) }),
    ...(schema.additionalProperties !== undefined && { additionalProperties: inner(schema.additionalProperties) }),
    ...(Object.keys(properties ?? {}).length > 0 && { properties }),
  };
}

/** What `../shared.schema.json#/$defs/url` stands for. */
function referred(reference: string, from: string): { schema: JSONSchema; file: string } {
  const [path = '', pointer = ''] = reference.split('#');
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  const steps = pointer.split('/').slice(1);
  const schema = steps.reduce((part: JSONSchema, step) => part[step] as JSONSchema, readSchema(file));
  return { schema, file };
}

function isSchema(part: unknown): part is JSONSchema {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function pick(schema: JSONSchema, keywords: readonly string[]): JSONSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.includes(keyword)));
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  generateTypes().then((text) => writeFileSync(resolve(ROOT, 'plugins/core/model/generated.ts'), text));
}
