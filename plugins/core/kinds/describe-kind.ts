import type { Kind } from '../model/kind.ts';
import { isRecord } from '../schema/yaml-nodes.ts';

/** Says in Markdown what a page of a kind holds: where it lives, its sections, its own fields. */
export function describeKind({ id, description, folders, sections, schema }: Kind): string {
  const fields = Object.entries(isRecord(schema.properties) ? schema.properties : {});
  const parts = [
    `# ${id}`,
    description,
    `Pages of this kind live in ${folders.map((folder) => `\`${folder}/\``).join(', ')}.`,
    '## Sections',
    ...sections.map(({ title, required, prompt }) => `- ${title}${required ? '' : ' (optional)'}: ${prompt}`),
    '## Fields',
    ...fields.map(([name, field]) => `- \`${name}\`: ${isRecord(field) ? String(field.description ?? '') : ''}`),
  ];
  return `${parts
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ')
    .replace(/(## \w+)\n- /g, '$1\n\n- ')}\n`;
}
