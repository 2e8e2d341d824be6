import type { Kind } from '../model/kind.ts';
import { writeMatter } from '../schema/matter.ts';
import type { JsonObject } from '../schema/schema-fields.ts';

type Fields = ReadonlyMap<string, JsonObject>;

/** Says in Markdown what a page of a kind holds: where it lives, its sections and fields, and a page to start from. */
export function describeKind(kind: Kind, fields: Fields): string {
  const { id, description, folders, sections } = kind;
  return `# ${id}

${description}

Pages of this kind live in ${folders.map((folder) => `\`${folder}/\``).join(', ')}.

## Sections

${sections.map(({ title, required, prompt }) => `- ${title}${required ? '' : ' (optional)'}: ${prompt}`).join('\n')}

## Fields

${[...fields].map(([name, field]) => `- \`${name}\`: ${String(field.description ?? '')}`).join('\n')}

## A page to start from

\`\`\`\`markdown
${templateOf(kind, fields)}\`\`\`\`
`;
}

/** The kind's own fields with the first example of each, and its sections with what to write there. */
function templateOf({ label, schema, sections }: Kind, fields: Fields): string {
  const own = Object.keys((schema.properties ?? {}) as JsonObject);
  const data = own.map((name) => [name, firstExample(fields.get(name))]);
  const body = sections.map(({ title, prompt }) => `## ${title}\n\n${prompt}\n`);
  return writeMatter(`# Name of the ${label.one.toLowerCase()}\n\n${body.join('\n')}`, Object.fromEntries(data));
}

function firstExample(field: JsonObject | undefined): unknown {
  return Array.isArray(field?.examples) ? field.examples[0] : undefined;
}
