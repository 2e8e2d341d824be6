import { explainSchemaError, type Graph, HandbookError, type Kind } from '../../plugins/core/index.ts';
import type { Ask, Question } from './ask.ts';
import { parseValue } from './parse-fields.ts';
import type { Surroundings } from './plan-page.ts';

type Values = Record<string, unknown>;
type Schemas = Surroundings['schemas'];

/** Adds the fields that the kind requires: from the page's name where it says them, else by asking. */
export async function fillMissing(
  given: Values,
  id: string,
  kind: Kind,
  around: Surroundings,
  ask: Ask,
): Promise<Values> {
  const { schemas } = around;
  const values = { ...given };
  for (const name of missingFrom(values, kind, schemas)) {
    const derived = fromName(name, id, kind, schemas);
    if (derived !== undefined) values[name] = derived;
  }
  const fields = schemas.fields(kind.schemaId);
  for (const name of missingFrom(values, kind, schemas)) {
    const field = fields.get(name) ?? {};
    const answer = await ask(questionFor(name, field, kind, around));
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

function questionFor(name: string, field: Record<string, unknown>, kind: Kind, around: Surroundings): Question {
  const { schemas, graph } = around;
  const { description = '', enum: values } = field;
  const reference = kind.references.find(({ path }) => path.replace('[]', '') === name);
  return {
    name,
    meaning: String(description),
    example: exampleOf(field),
    choices: Array.isArray(values) ? values.map(String) : namesOf(reference?.to ?? [], graph),
    open: !Array.isArray(values),
    fault(answer) {
      // Other fields may be missing still; only what is wrong with this one is said.
      const errors = schemas.errors(kind.schemaId, { [name]: parseValue(answer, field) });
      const error = errors.find(({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`));
      return error === undefined ? undefined : explainSchemaError(error, {}).message;
    },
  };
}

/** The names of some kinds that the handbook has, sorted. */
export function namesOf(kinds: readonly string[], graph: Graph): string[] {
  const nodes = [...graph.nodes.values()].filter((node) => kinds.includes(node.kind));
  return nodes.map(({ name }) => name).sort();
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
