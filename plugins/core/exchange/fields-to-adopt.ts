import type { Schemas } from '../schema/compile-schemas.ts';
import type { DroppedField } from './import-report.ts';

export interface AdoptedFields {
  kept: Record<string, unknown>;
  dropped: DroppedField[];
}

/** Parts the front matter of a source into fields that mean the same here, and those that mean nothing or are not true here. */
export function fieldsToAdopt(
  value: Record<string, unknown>,
  yaml: string,
  schemas: Schemas,
  schemaId: string,
): AdoptedFields {
  const adopted: AdoptedFields = { kept: {}, dropped: [] };
  const fields = schemas.fields(schemaId);
  for (const [field, content] of Object.entries(value)) {
    const known = fields.has(field) && fields.get(field)?.deprecated !== true && !NOT_OURS.has(field);
    if (known && isAllowed(field, content, schemas, schemaId)) adopted.kept[field] = content;
    else adopted.dropped.push({ field, value: content });
  }
  for (const [, comment] of yaml.matchAll(/(?:^|\s)#(.*)$/gm)) adopted.dropped.push({ field: '#', value: comment });
  return adopted;
}

/** Who answers for a page, when it was tried and where it came from is said anew by those who adopt it. */
const NOT_OURS = new Set(['owner', 'reviewed', 'reviewed-against', 'origin']);

/** Judged by itself: what the schema wants beside it is no fault of the field, except that `deprecated` needs a successor. */
function isAllowed(field: string, content: unknown, schemas: Schemas, schemaId: string): boolean {
  if (field === 'state' && content === 'deprecated') return false;
  const pointer = `/${field}`;
  return schemas
    .errors(schemaId, { [field]: content })
    .every((error) => error.pointer !== pointer && !error.pointer.startsWith(`${pointer}/`));
}
