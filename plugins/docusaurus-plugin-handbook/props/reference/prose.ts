import type { Fact, FactValue } from '../../props.ts';

/** A line of facts, as text with names in backticks. */
export function proseFact(label: string, text: string): Fact {
  return { label, value: prose(text) };
}

/** A table with a place of its own on the page, without empty columns; nothing for one without rows. */
export function proseTable(label: string, columns: string[], rows: readonly (string | undefined)[][]): Fact[] {
  if (rows.length === 0) return [];
  const filled = columns.map((_, at) => rows.some((row) => row[at]));
  const cells = rows.map((row) => row.filter((_, at) => filled[at]).map((text) => (text ? prose(text) : null)));
  const value = { type: 'table' as const, columns: columns.filter((_, at) => filled[at]), rows: cells };
  return [{ label, value, long: true }];
}

/** A name to be shown as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function prose(text: string): FactValue {
  return { type: 'prose', text };
}
