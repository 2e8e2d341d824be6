import { Fragment, type ReactNode } from 'react';

/** Text of the toolkit or of a schema: what stands in backticks is code, all else is text. */
export function Prose({ text }: { text: string }): ReactNode {
  const parts = text.split('`');
  // A backtick without its other half is text.
  const closed = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    <Fragment key={index}>{index % 2 === 0 ? part : index < closed ? <code>{part}</code> : `\`${part}`}</Fragment>
  ));
}
