import type { FieldFacts } from '../../../core/index.ts';
import type { Fact } from '../../props.ts';
import { code, proseTable } from './prose.ts';

/** Fields of front matter as a table. */
export function fieldTable(label: string, fields: readonly FieldFacts[]): Fact[] {
  const rows = fields.map(({ path, type, required, description, example }) => [
    code(path),
    type,
    required,
    example === undefined ? description : `${description} Example: ${code(example)}`,
  ]);
  return proseTable(label, ['Field', 'Value', 'Required', 'Meaning'], rows);
}
