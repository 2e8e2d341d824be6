import { HandbookError, type Kind } from '../../plugins/core/index.ts';
import { parseValue } from './parse-fields.ts';
import type { Ask, Surroundings } from './plan-page.ts';

type Values = Record<string, unknown>;
type Schemas = Surroundings['schemas'];

/** Adds the fields that the kind requires: from the page's name where it says them, else by asking. */
export async function fillMissing(given: Values, id: string, kind: Kind, schemas: Schemas, ask: Ask): Promise<Values> {
  const values = { ...given };
  for (const name of missingFrom(values, kind, schemas)) {
    const derived = fromName(name, id, kind, schemas);
    if (derived !== undefined) values[name] = derived;
  }
  const fields = schemas.fields(kind.schemaId);
  for (const name of missingFrom(values, kind, schemas)) {
    const field = fields.get(name) ?? {};
    const answer = await ask(name, String(field.description ?? ''), exampleOf(field));
    if (answer !== undefined) values[name] = parseValue(answer, field);
  }
  const missing = missingFrom(values, kind, schemas);
  if (missing.length === 0) return values;
  const names = missing.map((name) => `\`${name}\``).join(', ');
  const flags = missing.map((name) => `--set ${name}=${exampleOf(fields.get(name) ?? {})}`).join(' ');
  throw new HandbookError(`A page of the kind \`${kind.id}\` needs ${names}, which cannot be derived.`, {
    hint: `Add for example \`${flags}\`.`,
  });
}

function missingFrom(values: Values, kind: Kind, schemas: Schemas): string[] {
  return schemas
    .errors(kind.schemaId, values)
    .filter(({ keyword, pointer }) => keyword === 'required' && pointer === '')
    .map(({ params }) => String(params.missingProperty));
}

/** A report is named for its period, and a page named for a day says its day. Only where the schema is strict enough to tell. */
function fromName(name: string, id: string, kind: Kind, schemas: Schemas): string | undefined {
  const field = schemas.fields(kind.schemaId).get(name) ?? {};
  if (field.pattern === undefined && field.enum === undefined && field.format === undefined) return undefined;
  const candidates = kind.dated ? [id.slice(0, 'yyyy-mm-dd'.length)] : [id];
  return candidates.find((value) => {
    const errors = schemas.errors(kind.schemaId, { [name]: value });
    return !errors.some(({ pointer }) => pointer === `/${name}`);
  });
}

function exampleOf({ examples }: Record<string, unknown>): string {
  const first = Array.isArray(examples) ? examples[0] : undefined;
  if (Array.isArray(first) && first.every((item) => typeof item === 'string')) return first.join(',');
  return typeof first === 'object' ? JSON.stringify(first) : String(first ?? '…');
}
