import { Fragment, type ReactNode } from 'react';

/** A name that a narrow screen may break between its words: `KubePersistent|Volume|Filling|Up`. Copying it gives it whole. */
export function BreakableName({ name }: { name: string }): ReactNode {
  const words = name.split(/(?<=[a-z0-9])(?=[A-Z])/);
  // biome-ignore lint/suspicious/noArrayIndexKey: the words of a name never change places.
  return words.map((word, index) => <Fragment key={index}>{index > 0 ? [<wbr key="break" />, word] : word}</Fragment>);
}
