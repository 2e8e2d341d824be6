import type { FactValue } from '../../props.ts';
import { asRecord, asText, asWebAddress } from '../read-fields.ts';
import type { FactContext } from './fact-context.ts';
import { factLabel } from './fact-label.ts';
import { factValue } from './fact-value.ts';

type Fields = Record<string, unknown>;

/** One object: its fields, one after the other. */
export function objectValue(record: Fields, path: string, context: FactContext): FactValue | undefined {
  const [row = []] = rowsOf([record], path, context);
  const parts = row.filter((part) => part !== undefined);
  if (parts.length < 2) return parts[0]?.value;
  return { type: 'group', facts: parts.map(({ name, value }) => ({ label: factLabel(name), value })) };
}

/** Several objects: a table, or a list where each is but a link. Columns without a value are left out. */
export function tableValue(records: readonly Fields[], path: string, context: FactContext): FactValue | undefined {
  const rows = rowsOf(records, path, context);
  const names = namesIn(
    rows.map((row) => row.map(({ name }) => name)),
    path,
    context,
  );
  const cells = rows.map((row) => names.map((name) => row.find((cell) => cell.name === name)?.value ?? null));
  if (names.length === 0) return undefined;
  if (names.length > 1) return { type: 'table', columns: names.map(factLabel), rows: cells };
  return { type: 'list', items: cells.flat().filter((cell) => cell !== null) };
}

interface Cell {
  name: string;
  value: FactValue;
}

function rowsOf(records: readonly Fields[], path: string, context: FactContext): Cell[][] {
  return records.map((record) => {
    const named = linkedName(record);
    const cells = Object.entries(record).map(([name, value]): Cell | undefined => {
      if (named !== undefined && name === 'url') return undefined;
      const shown = name === named?.name ? named.value : factValue(value, `${path}.${name}`, context);
      return shown && { name, value: name === 'due' ? markOverdue(shown, record, context.today) : shown };
    });
    return cells.filter((cell) => cell !== undefined);
  });
}

/** An address beside a title is that title's link, not a column of its own. */
function linkedName(record: Fields): Cell | undefined {
  const address = asWebAddress(record.url);
  const name = ['title', 'name', 'publisher', 'what'].find((candidate) => asText(record[candidate]) !== undefined);
  if (address === undefined || name === undefined) return undefined;
  return { name, value: { type: 'link', link: { title: asText(record[name]) ?? address, address, kind: 'url' } } };
}

function markOverdue(value: FactValue, { state }: Fields, today: string): FactValue {
  const over = state === 'done' || state === 'dropped';
  return value.type === 'time' && !over && value.at < today ? { ...value, overdue: true } : value;
}

/** The order of the schema, then that of the pages. */
function namesIn(rows: readonly string[][], path: string, { kind }: FactContext): string[] {
  const written = new Set(rows.flat());
  const fields = asRecord(kind.schema.properties)?.[path.replace(/\[\]$/, '')];
  const known = Object.keys(asRecord(asRecord(asRecord(fields)?.items)?.properties) ?? {});
  return [...known.filter((name) => written.delete(name)), ...written];
}
