import type { NewPageForm } from '../props.ts';

/** Hosts answer "414 URI Too Long" to what does not fit into the 8 kB that their servers read a request line into. */
const LONGEST = 7500;

/** The address of a code host's form with the page filled in; undefined when it would be too long. */
export function newPageAddress({ url }: NewPageForm, file: string, text: string): string | undefined {
  const address = url.replace(/\{(file|text)\}/g, (_, name) => encodeURIComponent(name === 'file' ? file : text));
  return address.length > LONGEST || !/^https?:\/\//i.test(address) ? undefined : address;
}
