import { Fragment, type ReactNode } from 'react';

/** Shorter ones fit on any line, and `MariaDB` broken in two would only be harder to read. */
const LONG = 16;
/** `KubePersistent|Volume`, `GRPC|Requests`, `etcd_|disk_|bucket`, `job:|errors`. */
const BOUNDARY = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[_:./-])(?=[A-Za-z0-9])/;

/** A name that a narrow screen may break between its words, and nowhere else as long as they fit. Copying it gives it whole. */
export function BreakableName({ name }: { name: string }): ReactNode {
  const parts = name.split(/(\s+)/).flatMap((word) => (word.length < LONG ? [word] : breakable(word)));
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a name never change places.
    <Fragment key={index}>{part === BREAK ? <wbr /> : part}</Fragment>
  ));
}

const BREAK = Symbol('break');

function breakable(word: string): (string | typeof BREAK)[] {
  return word.split(BOUNDARY).flatMap((part, index) => (index === 0 ? [part] : [BREAK, part]));
}
