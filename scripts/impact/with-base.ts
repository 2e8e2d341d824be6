import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandbookError } from '../../plugins/core/index.ts';
import type { Base } from './find-base.ts';
import { writeBase } from './write-base.ts';

/** The handbook of the base, for as long as it is used. */
export interface BaseFolder {
  folder: string;
  /** Symbolic links, which are left out. */
  links: ReadonlySet<string>;
}

/** Hands the handbook of the base to a function, in a folder that is gone afterwards. */
export async function withBase<T>(root: string, base: Base, use: (base: BaseFolder) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-base-'));
  try {
    const { links } = writeBase(root, base.commit, folder);
    return await use({ folder, links }).catch((error) => {
      throw explained(error, folder, base);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function explained(error: unknown, folder: string, { name }: Base): unknown {
  if (!(error instanceof HandbookError)) return error;
  const message = error.message.replaceAll(folder, name);
  return new HandbookError(`The handbook of the base cannot be read: ${message}`, {
    hint: 'Name a base at which it could, a branch, a tag or a commit.',
    cause: error,
  });
}
