import { HandbookError, type Kind, nearest, quoted } from '../../plugins/core/index.ts';
import type { Surroundings } from './plan-page.ts';

type Values = Readonly<Record<string, unknown>>;

/** Refuses values that the linter would refuse, before anything is written; `mayLack` lets required ones be absent. */
export function checkFields(
  values: Values,
  kind: Kind,
  { handbook, graph, schemas }: Surroundings,
  mayLack = false,
): void {
  const lacksOnly = schemas.errors(kind.schemaId, values).every(({ keyword }) => keyword === 'required');
  const [fault] = mayLack && lacksOnly ? [] : handbook.schemaFaults(kind.schemaId, values, () => ({}));
  if (fault !== undefined && fault.severity !== 'warning') {
    throw new HandbookError(fault.message, { hint: `\`handbook explain ${kind.id}\` says what its fields hold.` });
  }
  for (const { path, to, optional } of kind.references) {
    if (optional) continue;
    for (const target of textsOf(values[path.replace('[]', '')])) {
      if (isUrl(target) || graph.named(target, to).length > 0) continue;
      const known = [...graph.nodes.values()].filter((node) => to.includes('any') || to.includes(node.kind));
      const guess = nearest(
        target,
        known.map(({ name }) => name),
      );
      const [first = 'name'] = to;
      const what = to.length === 1 && first !== 'any' ? first : 'name';
      throw new HandbookError(
        `Unknown ${what} ${quoted(target)}${guess === undefined ? '.' : `, did you mean \`${guess}\`?`}`,
        {
          hint: handbook.kinds.some(({ id }) => id === what)
            ? `\`handbook new ${what} ${target}\` writes its page.`
            : 'Name one that exists.',
        },
      );
    }
  }
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function isUrl(text: string): boolean {
  return /^(?:https?|mailto):/i.test(text);
}
