import type { Fact, FactValue } from '../../props.ts';

/** A line of facts, as text with names in backticks. */
export function proseFact(label: string, text: string): Fact {
  return { label, value: prose(text) };
}

/** A table with a place of its own on the page; nothing for one without rows. */
export function proseTable(label: string, columns: string[], rows: readonly (string | undefined)[][]): Fact[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row) => row.map((text) => (text === undefined || text === '' ? null : prose(text))));
  return [{ label, value: { type: 'table', columns, rows: cells }, long: true }];
}

/** A name to be shown as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function prose(text: string): FactValue {
  return { type: 'prose', text };
}
