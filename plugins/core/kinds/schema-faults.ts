import type { Handbook, SchemaFault } from '../model/handbook.ts';
import type { Places } from '../model/places.ts';
import { quoted } from '../model/plain-text.ts';
import type { Schemas } from '../schema/compile-schemas.ts';
import { explainSchemaError } from '../schema/explain-schema-error.ts';
import { escapePointer, unescapePointer } from '../schema/places.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** Makes the function that says in words what a schema does not allow, and what it advises against, in order of place. */
export function schemaFaultsOf(schemas: Schemas): Handbook['schemaFaults'] {
  return (schemaId, value, places) => {
    const errors = schemas.errors(schemaId, value);
    const faults: SchemaFault[] = errors.map((error) => explainSchemaError(error, places()));
    const wrong = new Set(errors.map(({ pointer }) => unescapePointer(pointer.split('/')[1] ?? '')));
    const advice = deprecatedFields(schemas, schemaId, value, wrong, places);
    return [...faults, ...advice].sort((a, b) => a.span[0] - b.span[0]);
  };
}

/** Fields that do nothing here, while their author may rely on them: `draft: true` hides no page. */
function deprecatedFields(
  schemas: Schemas,
  schemaId: string,
  value: unknown,
  wrong: ReadonlySet<string>,
  places: () => Places,
): SchemaFault[] {
  const fields = schemas.fields(schemaId);
  const names = Object.keys(isRecord(value) ? value : {});
  const found = names.filter((name) => !wrong.has(name) && fields.get(name)?.deprecated === true);
  return found.map((name) => {
    const place = places()[`/${escapePointer(name)}`];
    const description = String(fields.get(name)?.description ?? '');
    const advice = description.charAt(0).toLowerCase() + description.slice(1);
    const message = `Field ${quoted(name)} has no effect here: ${advice}`;
    return { span: place?.key ?? place?.value ?? [0, 0], message, severity: 'warning' };
  });
}
