import type { FactValue } from '../../props.ts';
import { asRecord, asText, asWebAddress } from '../read-fields.ts';
import type { FactContext } from './fact-context.ts';
import { objectValue, tableValue } from './object-value.ts';

/** As many as the schemas of the toolkit allow; a page that the schema refuses must not grow without bound. */
const MOST = 100;

/** A value of a page's front matter as it is shown. What it is, the value says: a day, a time, an address, a name. */
export function factValue(value: unknown, path: string, context: FactContext): FactValue | undefined {
  if (Array.isArray(value)) return listValue(value.slice(0, MOST), path, context);
  const record = asRecord(value);
  if (record !== undefined) return objectValue(record, path, context);
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : asText(value);
  if (text === undefined) return undefined;
  const link = context.linkOf(path, text);
  if (link !== undefined) return { type: 'link', link };
  const address = asWebAddress(text);
  if (address !== undefined) return { type: 'link', link: { title: shortAddress(address), address, kind: 'url' } };
  const time = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)Z)?$/.exec(text);
  if (time === null) return { type: 'text', text };
  return { type: 'time', at: text, text: time[2] === undefined ? text : `${time[1]} ${time[2]} UTC` };
}

function listValue(values: readonly unknown[], path: string, context: FactContext): FactValue | undefined {
  const records = values.map(asRecord).filter((record) => record !== undefined);
  if (records.length > 0) return tableValue(records, `${path}[]`, context);
  const items = values.map((item) => factValue(item, `${path}[]`, context)).filter((item) => item !== undefined);
  if (items.length < 2) return items[0];
  return { type: 'list', items };
}

/** What tells one address from another; the rest is in the link. */
function shortAddress(address: string): string {
  return address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '');
}
