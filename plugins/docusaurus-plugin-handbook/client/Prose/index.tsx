import { Fragment, type ReactNode } from 'react';

/** A sentence in which names stand in backticks: what stands in backticks is code, all else is text. */
export function Prose({ text }: { text: string }): ReactNode {
  const parts = text.split('`');
  // A backtick without its other half is text.
  const closed = parts.length % 2 === 1 ? parts.length : parts.length - 1;
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
    <Fragment key={index}>{index % 2 === 0 ? part : index < closed ? <code>{part}</code> : `\`${part}`}</Fragment>
  ));
}
