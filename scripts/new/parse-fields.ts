import { HandbookError, type Kind, nearest, quoted, readYaml } from '../../plugins/core/index.ts';

type Fields = ReadonlyMap<string, Record<string, unknown>>;

/** Reads `field=value` as the kind's schema understands it: lists with commas, other shapes as YAML in one line. */
export function parseFields(settings: readonly string[], kind: Kind, fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const setting of settings) {
    const at = setting.indexOf('=');
    if (at < 1) {
      throw new HandbookError(`Found ${quoted(setting)} after \`--set\`, expected \`field=value\`.`, {
        hint: 'Write for example `--set state=active`.',
      });
    }
    const name = setting.slice(0, at);
    const field = fields.get(name);
    if (field === undefined) throw unknownField(name, kind, fields);
    values[name] = parseValue(setting.slice(at + 1), field);
  }
  return values;
}

/** One value as its field takes it; what cannot be understood stays text, so that the schema says what is wrong. */
export function parseValue(text: string, field: Record<string, unknown>): unknown {
  const written = text.trim();
  if (/^[[{]/.test(written)) return yaml(written) ?? written;
  if (field.type === 'array') {
    const items = written.split(',').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }
  if (field.type === 'integer' || field.type === 'number')
    return Number.isFinite(Number(written)) ? Number(written) : written;
  if (field.type === 'boolean') return written === 'true' ? true : written === 'false' ? false : written;
  return written;
}

function yaml(text: string): unknown {
  const { value, faults } = readYaml(text);
  return faults.length === 0 ? value : undefined;
}

function unknownField(name: string, kind: Kind, fields: Fields): HandbookError {
  const guess = nearest(name, fields.keys());
  const hint = `\`handbook explain ${kind.id}\` lists its fields.`;
  const question = guess === undefined ? '.' : `, did you mean \`${guess}\`?`;
  return new HandbookError(`Unknown field ${quoted(name)} of the kind \`${kind.id}\`${question}`, { hint });
}
