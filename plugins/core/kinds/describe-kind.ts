import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../schema/schema-fields.ts';
import { pageTemplate } from './template-of.ts';

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
${pageTemplate(kind, fields)}\`\`\`\`
`;
}
