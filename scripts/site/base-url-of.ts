import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { HandbookError } from '../../plugins/core/index.ts';

const HEAD_BYTES = 16_384;

/** The path under which a built site stands, from the address that its home page gives itself. */
export function baseUrlOf(folder: string): string {
  const canonical = /<link\b[^>]{0,100}\brel="?canonical"?[^>]{0,20}\bhref="?([^\s">]{1,2000})/.exec(headOf(folder));
  const address = canonical?.[1];
  if (address === undefined || !URL.canParse(address)) return '/';
  const { pathname } = new URL(address);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

function headOf(folder: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(join(folder, 'index.html'), 'r');
  } catch (cause) {
    throw new HandbookError(`There is no site in \`${folder}\`.`, { hint: 'Build one with `handbook build`.', cause });
  }
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.toString('utf8', 0, readSync(descriptor, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
