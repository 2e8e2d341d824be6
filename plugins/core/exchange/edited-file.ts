import { HandbookError } from '../model/handbook-error.ts';
import { plainText } from '../model/plain-text.ts';
import type { FileToWrite } from './import-options.ts';
import { lookAtTarget } from './look-at-target.ts';

/**
 * Makes the bytes of a file whose text was edited, with its byte order mark, which is no part of the text. Throws a
 * HandbookError where the file is not what was read any more: what somebody wrote meanwhile must not be lost.
 */
export function editedFile(root: string, file: string, before: string, after: string): FileToWrite {
  const found = lookAtTarget(root, file);
  const bytes = found.state === 'taken' ? found.bytes : EMPTY;
  const mark = bytes.subarray(0, 3).equals(MARK) ? MARK : EMPTY;
  if (found.state === 'taken' && bytes.subarray(mark.length).equals(Buffer.from(before))) {
    return { target: file, content: Buffer.concat([mark, Buffer.from(after)]) };
  }
  throw new HandbookError(`\`${plainText(file)}\` has changed since it was read.`, {
    hint: 'Try again; nothing was written.',
  });
}

const EMPTY = Buffer.alloc(0);
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
