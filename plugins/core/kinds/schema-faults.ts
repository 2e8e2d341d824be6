import type { Place } from '../model/document.ts';
import type { Handbook, SchemaFault } from '../model/handbook.ts';
import { quoted } from '../model/plain-text.ts';
import type { Schemas } from '../schema/compile-schemas.ts';
import { explainSchemaError } from '../schema/explain-schema-error.ts';
import { escapePointer } from '../schema/places.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** Makes the function that says in words what a schema does not allow, and what it advises against, in order of place. */
export function schemaFaultsOf(schemas: Schemas): Handbook['schemaFaults'] {
  return (schemaId, value, places) => {
    const faults: SchemaFault[] = schemas.errors(schemaId, value).map((error) => explainSchemaError(error, places));
    const wrong = new Set(faults.map(({ span }) => span[0]));
    const advice = deprecatedFields(schemas, schemaId, value, places).filter(({ span }) => !wrong.has(span[0]));
    return [...faults, ...advice].sort((a, b) => a.span[0] - b.span[0]);
  };
}

/** Fields that do nothing here, while their author may rely on them: `draft: true` hides no page. */
function* deprecated(schemas: Schemas, schemaId: string, value: Record<string, unknown>): Generator<[string, string]> {
  const fields = schemas.fields(schemaId);
  for (const name of Object.keys(value)) {
    const field = fields.get(name);
    if (field?.deprecated === true) yield [name, String(field.description ?? '')];
  }
}

function deprecatedFields(
  schemas: Schemas,
  schemaId: string,
  value: unknown,
  places: Readonly<Record<string, Place>>,
): SchemaFault[] {
  if (!isRecord(value)) return [];
  return [...deprecated(schemas, schemaId, value)].map(([name, description]) => {
    const place = places[`/${escapePointer(name)}`];
    const advice = description.charAt(0).toLowerCase() + description.slice(1);
    const message = `Field ${quoted(name)} has no effect here: ${advice}`;
    return { span: place?.key ?? place?.value ?? [0, 0], message, severity: 'warning' };
  });
}
